package org.communitysafety.target.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.communitysafety.target.application.BankHolidays;
import org.communitysafety.target.application.LookUpFile;
import org.communitysafety.target.application.ShippedReference;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.LookUpRow;
import org.communitysafety.target.domain.Partnership;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.WeightTable;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** The look-up, agencies, pathways and plans in the service's own jar. */
@ApplicationScoped
public class ShippedFiles implements ShippedReference, BankHolidays {
    /** Named here because a jar cannot be asked what it holds. */
    private static final List<String> PLANS = List.of(
            "norfolk-ccsp-2012-15",
            "norfolk-policing-plan-2012-15",
            "nottingham-cdp-until-2019",
            "nottingham-cdp-2021-24",
            "nottinghamshire-pcc-theme-3-2018-21");

    private static final List<String> PATHWAYS = List.of(
            "channel",
            "complex-persons-panel",
            "domestic-violence-iom",
            "drug-treatment",
            "duty-to-refer",
            "hate-crime-intervention",
            "integrated-offender-management",
            "licensed-premises",
            "marac",
            "prevent-case-management",
            "restorative-justice",
            "safer-schools",
            "tasking",
            "test-on-arrest",
            "vulnerable-persons-panel",
            "youth-inclusion-support-panel");

    private static final List<String> INDICATORS = List.of(
            "categories",
            "nottingham-cdp-2021-24",
            "norfolk-ccsp-2012-15",
            "norfolk-ccsp-2012-15-reported",
            "examples",
            "referrals",
            "complex-persons-panel");
    private static final List<String> WEIGHTS = List.of("example-severity");

    private final ObjectMapper mapper;

    public ShippedFiles(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private record AgencyEntry(String agency, String name, String kind, String area, String from) {}

    @Override
    public List<Partnership> partnerships() {
        try (BufferedReader lines = new BufferedReader(open("geo/partnerships.csv"))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(f -> new Partnership(new AreaCode(f[0]), f[1], new AreaCode(f[2]), f[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<LookUpRow> lookUp() {
        try (Reader text = open("geo/lsoa_to_ward.csv")) {
            LookUpFile.Contents contents = LookUpFile.read(text);
            if (!contents.refusals().isEmpty()) {
                throw new IllegalStateException("the shipped look-up is wrong: " + contents.refusals());
            }
            return contents.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<LookUpRow> supersededWards() {
        try (BufferedReader lines = new BufferedReader(open("geo/superseded_wards.csv"))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(f -> new LookUpRow(
                            null, null, new AreaCode(f[0]), f[1], new AreaCode(f[2]), f[3], new AreaCode(f[5]), null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Agency> agencies() {
        return Arrays.stream(read("agencies.json", AgencyEntry[].class))
                .map(entry -> new Agency(
                        new AgencyId(entry.agency()),
                        entry.name(),
                        Agency.Kind.valueOf(entry.kind().toUpperCase(Locale.ROOT)),
                        new AreaCode(entry.area()),
                        1,
                        LocalDate.parse(entry.from())))
                .toList();
    }

    @Override
    public List<WeightTable> weightTables() {
        return WEIGHTS.stream()
                .map(table -> read("weights/" + table + ".json", WeightTable.class))
                .toList();
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return INDICATORS.stream()
                .flatMap(file -> Arrays.stream(read("indicators/" + file + ".json", IndicatorDefinition[].class)))
                .toList();
    }

    @Override
    public List<Pathway> pathways() {
        return PATHWAYS.stream()
                .map(pathway -> read("pathways/" + pathway + ".json", Pathway.class))
                .toList();
    }

    @Override
    public List<LocalDate> ofEnglandAndWales() {
        try (BufferedReader lines = new BufferedReader(open("calendar/bank_holidays_england_and_wales.csv"))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.split(",")[0]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Plan> plans() {
        return PLANS.stream()
                .map(plan -> read("plans/" + plan + ".json", Plan.class))
                .toList();
    }

    private <T> T read(String resource, Class<T> type) {
        try (Reader text = open(resource)) {
            return mapper.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String resource) {
        InputStream stream = ShippedFiles.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the service's jar lacks " + resource);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
