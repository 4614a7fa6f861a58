#!/usr/bin/env python3
"""Turns what kustomize renders into what podman 4.3 plays: playable.py RENDERED SECRETS DIRECTORY

RENDERED and SECRETS are streams of Kubernetes documents. DIRECTORY gets NAME.yaml for each workload and NAME-claims.yaml for its
claims, secrets/NAME/KEY with what the kubelet would mount, secrets/NAME.json for podman's own secrets, and probes.txt: the workload's
name, port, path, and Host header of each HTTP probe, which podman cannot ask (it would run curl, which no image of ours has). What is
left as it is: images, arguments, environment, users, capabilities, limits. Each other change is named in report.txt.
"""

import base64
import json
import os
import pathlib
import sys

import yaml


def volume(of, secrets, each, report):
    if "secret" in each:
        report.append(f"{of}: the secret {each['secret']['secretName']} is mounted as a directory (no volumes of secrets in podman 4.3)")
        return {"name": each["name"], "hostPath": {"path": f"{secrets}/{each['secret']['secretName']}", "type": "Directory"}}
    if "emptyDir" in each:
        # Podman takes the name for the whole machine, and pods would share what is called the same.
        return {"name": f"{of}-{each['name']}", "emptyDir": {}}
    return each


def pod(name, spec, claims, secrets, report, probes):
    renamed = {v["name"]: f"{name}-{v['name']}" for v in spec.get("volumes", []) if "emptyDir" in v}
    spec["volumes"] = [volume(name, secrets, v, report) for v in spec.get("volumes", [])] + [
        {"name": c["metadata"]["name"], "persistentVolumeClaim": {"claimName": f"{c['metadata']['name']}-{name}-0"}} for c in claims
    ]
    for container in spec["containers"]:
        for mount in container.get("volumeMounts", []):
            mount["name"] = renamed.get(mount["name"], mount["name"])
        numbers = {p["name"]: p["containerPort"] for p in container.get("ports", [])}
        for kind in ("startupProbe", "livenessProbe", "readinessProbe"):
            asked = container.pop(kind, {}).get("httpGet")
            if asked:
                host = next((h["value"] for h in asked.get("httpHeaders", []) if h["name"] == "Host"), "127.0.0.1")
                probes.append(f"{name} {numbers.get(asked['port'], asked['port'])} {asked['path']} {host}")
        # Podman would publish every containerPort on every address of the machine; a network needs none of them.
        container.pop("ports", None)
    return spec


def playable(document, secrets, report, probes):
    kind, name = document["kind"], document["metadata"]["name"]
    template = document["spec"]["template"]
    claims = document["spec"].pop("volumeClaimTemplates", [])
    template["spec"] = pod(name, template["spec"], claims, secrets, report, probes)
    documents = [
        {"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": {"name": f"{c['metadata']['name']}-{name}-0"}, "spec": c["spec"]}
        for c in claims
    ]
    if kind == "Deployment":
        return documents + [document]
    report.append(f"{name}: the {kind}'s template is played as a Pod (podman 4.3 plays no {kind})")
    metadata = {"name": name, "labels": template["metadata"]["labels"]}
    return documents + [{"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": template["spec"]}]


def write_secrets(documents, directory):
    for document in documents:
        mounted = directory / document["metadata"]["name"]
        mounted.mkdir(parents=True)
        for key, value in document["data"].items():
            file = mounted / key
            file.write_bytes(base64.b64decode(value))
            # As the kubelet does for defaultMode 0400 and fsGroup 10001.
            os.chown(file, 0, 10001)
            file.chmod(0o440)
        os.chown(mounted, 0, 10001)
        mounted.chmod(0o750)
        (directory / f"{mounted.name}.json").write_text(json.dumps(document["data"]))
    directory.chmod(0o711)


def main(rendered, secrets, directory):
    directory = pathlib.Path(directory).absolute()
    os.umask(0o077)
    documents = [d for d in yaml.safe_load_all(pathlib.Path(rendered).read_text()) if d]
    write_secrets([d for d in yaml.safe_load_all(pathlib.Path(secrets).read_text()) if d], directory / "secrets")
    report, probes = [], []
    settings = [d for d in documents if d["kind"] == "ConfigMap"]
    for document in documents:
        if document["kind"] in ("Deployment", "StatefulSet", "Job"):
            played = playable(document, directory / "secrets", report, probes)
            claims = [d for d in played if d["kind"] == "PersistentVolumeClaim"]
            (directory / f"{document['metadata']['name']}.yaml").write_text(yaml.safe_dump_all(settings + played[len(claims):]))
            if claims:
                (directory / f"{document['metadata']['name']}-claims.yaml").write_text(yaml.safe_dump_all(claims))
        elif document["kind"] != "ConfigMap":
            report.append(f"{document['metadata']['name']}: the {document['kind']} is left out")
    (directory / "report.txt").write_text("\n".join(sorted(report)) + "\n")
    (directory / "probes.txt").write_text("\n".join(sorted(set(probes))) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
