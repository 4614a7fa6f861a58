package org.communitysafety.gateway.web.areas;

import jakarta.ws.rs.FormParam;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.gateway.routing.Reply;
import org.communitysafety.gateway.routing.Reply.Fault;

/** An own area as somebody describes it on the page. */
public final class OwnAreaForm {
    static final String NAME = "area-name";
    static final String CODES = "area-codes";

    private static final String PREFIX = "own-";
    private static final int LONGEST_CODE = 64;

    @FormParam("plan")
    String plan;

    @FormParam("code")
    String code;

    @FormParam(NAME)
    String name;

    @FormParam("ward")
    List<String> wards;

    @FormParam(CODES)
    String codes;

    /** What the service takes. */
    record Described(String name, List<String> members) {}

    /** An own area as it is, to be changed. */
    static OwnAreaForm of(Answers.Area area) {
        OwnAreaForm form = new OwnAreaForm();
        form.code = area.code();
        form.name = area.name();
        form.wards = area.members() == null ? List.of() : area.members();
        return form;
    }

    public String name() {
        return name == null ? "" : name.strip();
    }

    boolean isChange() {
        return code != null && !code.isBlank();
    }

    /** That of the area that is changed, or one made of the name; {@code own-} alone where the name has no letter for it. */
    String code() {
        return isChange() ? code.strip() : made(name());
    }

    /** What was typed and is not among the wards to choose from. */
    public String codesBeside(Set<String> offered) {
        return String.join(
                "\n",
                members().stream().filter(member -> !offered.contains(member)).toList());
    }

    Set<String> members() {
        Set<String> members = new LinkedHashSet<>(wards == null ? List.of() : wards);
        Stream.of((codes == null ? "" : codes).split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .forEach(members::add);
        return members;
    }

    Described described() {
        return new Described(name(), List.copyOf(members()));
    }

    /** What the service found wrong, pointing to the fields of the form and naming what was typed. */
    List<Fault> faults(Reply refused) {
        List<String> members = List.copyOf(members());
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : refused.faults()) {
            String pointer = fault.pointer() == null ? "" : fault.pointer();
            if (pointer.startsWith("/members/")) {
                String member = members.get(Integer.parseInt(pointer.substring("/members/".length())));
                faults.add(new Fault(CODES, fault.code(), member + " is not " + fault.detail()));
            } else if (pointer.equals("/members")) {
                faults.add(new Fault(CODES, fault.code(), "Choose wards, or enter codes: " + fault.detail()));
            } else if (pointer.equals("/name") || pointer.equals("/code")) {
                faults.add(new Fault(NAME, fault.code(), "Enter a name with letters or digits: " + fault.detail()));
            } else {
                faults.add(new Fault(null, fault.code(), fault.detail()));
            }
        }
        return faults;
    }

    private static String made(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.UK)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String whole = PREFIX + plain;
        return (whole.length() > LONGEST_CODE ? whole.substring(0, LONGEST_CODE) : whole)
                .replaceAll("(?<=[a-z0-9])-$", "");
    }
}
