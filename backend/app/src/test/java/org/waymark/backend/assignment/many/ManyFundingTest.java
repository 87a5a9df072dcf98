package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.backend.organisation.School;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.Funded;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.funding.FundingAnswer.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** What a dry run of many says of funding: an academy that the register knows, and a school that it does not. */
class ManyFundingTest extends ManyTest {

    @Test
    void each_row_says_whether_its_place_could_be_funded_and_why_and_nothing_is_counted_on() {
        AssignmentPlan plan = dryRun(null, false);

        assertThat(rows(plan.id()))
                .filteredOn(row -> row.school().equals("Listed School"))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.funding().outcome()).isEqualTo(Outcome.ELIGIBLE);
                    assertThat(row.funding().reason()).contains("schools of this type", "Places are limited");
                });
        assertThat(rows(plan.id()))
                .filteredOn(row -> row.school().equals("North School"))
                .singleElement()
                .satisfies(row -> assertThat(row.funding().outcome()).isEqualTo(Outcome.NOT_KNOWN));
        int price = senior().pricePounds();
        assertThat(plan.result().placesPounds()).isEqualTo(3 * price);
        assertThat(plan.result().fundedPounds()).isEqualTo(2 * price);
        assertThat(plan.result().trustPounds()).isEqualTo(3 * price);
        assertThat(plan.result().funding())
                .extracting(Funded::outcome, Funded::people, Funded::pounds)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Outcome.ELIGIBLE, 2, 2 * price),
                        org.assertj.core.api.Assertions.tuple(Outcome.NOT_KNOWN, 1, price));
        assertThat(new String(bytes("/rows/file", plan.id()), StandardCharsets.UTF_8))
                .contains("Why funded or not", "Eligible", "Not known");
    }

    @Test
    void a_budget_reaches_further_for_who_counts_on_funding() {
        int onePlace = senior().pricePounds();

        assertThat(dryRun(onePlace, false).result().planned()).isEqualTo(1);
        AssignmentPlan counted = dryRun(onePlace, true);

        assertThat(counted.result().planned()).isEqualTo(3);
        assertThat(counted.result().trustPounds()).isEqualTo(onePlace);
        assertThat(rows(counted.id())).extracting(AssignmentRow::status).containsOnly(Status.PLANNED);
    }

    @Test
    void a_row_and_a_result_from_before_funding_was_asked_still_load() {
        var row = JsonMapper.shared().readValue("""
                        {"personId":"p","name":"P","school":"S","offerId":"o","qualification":"NPQSL","present":"On nothing",
                         "status":"PLANNED","minutes":60,"daysOut":1,"pounds":850,"funded":false,"waysOn":[],"sessionIds":[]}""", ManyRow.class);
        assertThat(row.funding()).isNull();
        assertThat(row.isEligible()).isFalse();
        var result = JsonMapper.shared().readValue("""
                        {"planned":1,"leftOut":0,"unchanged":0,"minutes":60,"daysOut":1,"sessions":1,"placesPounds":850,
                         "fundedPounds":0,"firstComeLeftOut":0,"fixes":[],"fairness":[]}""", AssignmentPlan.Result.class);
        assertThat(result.funding()).isEmpty();
        assertThat(result.trustPounds()).isEqualTo(850);
    }

    private AssignmentPlan dryRun(Integer budget, boolean countsOnFunding) {
        AssignmentPlan plan = create(new AssignmentSettings(
                "Senior",
                senior().id(),
                null,
                null,
                180,
                4,
                List.of(),
                budget,
                null,
                null,
                null,
                countsOnFunding,
                null));
        choose(
                plan.id(),
                Stream.concat(hire(2, listed()).stream(), hire(1, "North").stream())
                        .toList());
        run(plan.id(), "dry-run");
        return plan(plan.id());
    }

    private org.waymark.backend.delivery.Offer senior() {
        return offers.find(WAYMARK, api.offerOf("NPQSL").id()).block();
    }

    /** As the register's file says of Hazel Lane. */
    private School listed() {
        School found = found("Listed School");
        School like = schools.find(WAYMARK, "hazel-lane").block();
        School listed = new School(
                found.id(),
                found.name(),
                found.phase(),
                found.kind(),
                found.rural(),
                found.pupils(),
                found.trustId(),
                found.trustName(),
                found.calendar(),
                found.easting(),
                found.northing(),
                like.register());
        schools.save(WAYMARK, listed).block();
        register.changed().block();
        return listed;
    }
}
