#!/usr/bin/env python3
"""Makes ../src/main/resources/boundaries/areas.geojson, the outlines that the page of areas draws.

Only needed for new boundaries: ./simplify.py WARDS.geojson... with files of wards as the Office for National Statistics
publishes them on the Open Geography Portal (each feature with WD25CD and LAD25CD, longitude and latitude, ring ends repeated).
What is drawn contains OS data (C) Crown copyright and database right, and is licensed under the Open Government Licence v3.0.

Lines between places where wards meet are simplified once and used by the wards on both sides, so that neighbours still fit;
a line of which both sides are the same district is left out of the district's outline. Needs Python 3 and nothing else.
"""
import collections
import json
import math
import pathlib
import sys

DECIMALS = 4  # about 7 by 11 metres
TOLERANCE = {"E06": 0.00030, "": 0.0014}  # degrees of latitude; a city's wards are smaller
OUTER = 1.5  # a coast of salt marshes is no line that matters here
LEAST_ISLAND = 0.0001  # square degrees; of a ward's further parts
NARROWING = math.cos(math.radians(52.8))
OUT = pathlib.Path(__file__).resolve().parent.parent / "src/main/resources/boundaries/areas.geojson"


def rings_of(feature):
    geometry = feature["geometry"]
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    rings = [[tuple(point) for point in polygon[0][:-1]] for polygon in polygons]
    rings.sort(key=area, reverse=True)
    return [ring for i, ring in enumerate(rings) if i == 0 or area(ring) >= LEAST_ISLAND]


def area(ring):
    pairs = zip(ring, ring[1:] + ring[:1])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def junctions(wards):
    around = collections.defaultdict(set)
    for rings in wards.values():
        for ring in rings:
            for i, point in enumerate(ring):
                around[point] |= {ring[i - 1], ring[(i + 1) % len(ring)]}
    return {point for point, neighbours in around.items() if len(neighbours) > 2}


def arcs_of(ring, meeting):
    """The ring cut where wards meet; a ring that meets nothing begins at its least point."""
    cuts = [i for i, point in enumerate(ring) if point in meeting] or [ring.index(min(ring))]
    turned = ring[cuts[0]:] + ring[:cuts[0]]
    cuts = [i - cuts[0] for i in cuts] + [len(ring)]
    turned.append(turned[0])
    return [tuple(turned[a:b + 1]) for a, b in zip(cuts, cuts[1:])]


def away(point, start, end):
    x, y = point[0] * NARROWING, point[1]
    ax, ay, bx, by = start[0] * NARROWING, start[1], end[0] * NARROWING, end[1]
    length = (bx - ax) ** 2 + (by - ay) ** 2
    t = 0 if length == 0 else max(0, min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))


def simplified(arc, tolerance):
    """Douglas and Peucker; a closed line keeps its farthest point, too."""
    kept, parts = {0, len(arc) - 1}, [(0, len(arc) - 1)]
    while parts:
        a, b = parts.pop()
        if b - a < 2:
            continue
        far = max(range(a + 1, b), key=lambda i: away(arc[i], arc[a], arc[b]))
        if arc[a] == arc[b] or away(arc[far], arc[a], arc[b]) > tolerance:
            kept.add(far)
            parts += [(a, far), (far, b)]
    return [arc[i] for i in sorted(kept)]


def rounded(points):
    line = []
    for point in points:
        near = (round(point[0], DECIMALS), round(point[1], DECIMALS))
        if not line or line[-1] != near:
            line.append(near)
    return line


def chained(arcs):
    """Lists of directed arcs, each list closed."""
    left = collections.defaultdict(list)
    for arc in arcs:
        left[arc[0]].append(arc)
    chains = []
    while any(left.values()):
        chain = [next(lines for lines in left.values() if lines).pop()]
        while chain[-1][-1] != chain[0][0]:
            chain.append(left[chain[-1][-1]].pop())
        chains.append(chain)
    return chains


def feature(code, rings):
    whole = [ring for ring in rings if len(set(ring)) > 2]
    whole.sort(key=lambda ring: area(ring[:-1]), reverse=True)
    return {"type": "Feature", "id": code, "properties": None,
            "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in whole]}}


def main(files):
    features = [feature for file in files for feature in json.load(open(file))["features"]]
    wards = {f["properties"]["WD25CD"]: rings_of(f) for f in features}
    district = {f["properties"]["WD25CD"]: f["properties"]["LAD25CD"] for f in features}
    meeting = junctions(wards)
    arcs = {ward: [arcs_of(ring, meeting) for ring in rings] for ward, rings in wards.items()}
    shared, tolerance = collections.Counter(), collections.defaultdict(lambda: 1.0)
    same = lambda arc: min(arc, arc[::-1])
    for ward, rings in arcs.items():
        for arc in (arc for ring in rings for arc in ring):
            allowed = TOLERANCE.get(district[ward][:3], TOLERANCE[""])
            shared[same(arc)] += 1
            tolerance[same(arc)] = min(tolerance[same(arc)], allowed)
    drawn = {arc: rounded(simplified(arc, allowed * (1 if shared[arc] > 1 else OUTER)))
             for arc, allowed in tolerance.items()}
    line = lambda arc: drawn[arc] if arc in drawn else drawn[arc[::-1]][::-1]
    made = []
    for ward, rings in sorted(arcs.items()):
        made.append(feature(ward, [sum((line(arc)[:-1] for arc in ring), []) + [line(ring[0])[0]] for ring in rings]))
    for code in sorted(set(district.values())):
        inside = [arc for ward in arcs if district[ward] == code for ring in arcs[ward] for arc in ring]
        times = collections.Counter(same(arc) for arc in inside)
        made.append(feature(code, [rounded(sum((line(arc) for arc in chain), []))
                                   for chain in chained([arc for arc in inside if times[same(arc)] == 1])]))
    lines = ",\n".join(json.dumps(f, separators=(",", ":")) for f in made)
    OUT.write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n")
    print(f"{len(made)} areas, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
