package org.communitysafety.target.domain;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.communitysafety.vocabulary.Category;

/** What the selections of incidents of an indicator have to keep to. */
final class SelectionRules {
    static final Pattern OFFENCE_CODE = Pattern.compile("(?=.{1,20}$)\\d{1,3}[A-Z]?([.-]\\d{1,2}[A-Z]?)*");
    private static final Pattern TOKEN = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final BiConsumer<String, String> agency;
    private final Consumer<Refusal> refusals;

    private SelectionRules(BiConsumer<String, String> agency, Consumer<Refusal> refusals) {
        this.agency = agency;
        this.refusals = refusals;
    }

    /**
     * @param agency looks at an agency that is named, with its pointer, and says by itself what is wrong with it
     * @param refusals takes every other fault
     */
    static void check(
            List<IndicatorDefinition.Selection> selections,
            BiConsumer<String, String> agency,
            Consumer<Refusal> refusals) {
        SelectionRules rules = new SelectionRules(agency, refusals);
        for (int i = 0; i < selections.size(); i++) {
            rules.selection("/selections/" + i, selections.get(i));
        }
    }

    private void selection(String at, IndicatorDefinition.Selection selection) {
        if (selection.categories().isEmpty()
                && selection.flags().isEmpty()
                && selection.offenceCodes().isEmpty()) {
            refuse(at, "required", "a selection names categories, flags or offence codes");
        }
        each(at + "/categories/", selection.categories(), (pointer, slug) -> {
            if (Category.of(slug).filter(found -> found.slug().equals(slug)).isEmpty()) {
                refuse(pointer, "unknown-category", "there is no such category, see /api/v1/categories");
            }
        });
        each(at + "/flags/", selection.flags(), (pointer, flag) -> {
            if (!TOKEN.matcher(flag).matches()) {
                refuse(pointer, "malformed-flag", "a flag is lower-case words joined by hyphens");
            }
        });
        each(at + "/offenceCodes/", selection.offenceCodes(), (pointer, code) -> {
            if (!OFFENCE_CODE.matcher(code).matches()) {
                refuse(pointer, "malformed-offence-code", "a Home Office offence code, for example 8N, 105A or 4.10");
            }
        });
        each(at + "/agencies/", selection.agencies(), agency);
    }

    private static void each(String at, List<String> values, BiConsumer<String, String> check) {
        for (int i = 0; i < values.size(); i++) {
            check.accept(at + i, values.get(i));
        }
    }

    private void refuse(String at, String code, String detail) {
        refusals.accept(new Refusal(at, code, detail));
    }
}
