package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.Group;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentRow.Together;
import org.waymark.contract.assignment.AssignmentSettings;

/** People of a trust who are kept together: of schools near one another, or as the file says. */
class ManyGroupsTest extends ManyTest {

    @Test
    void people_of_near_schools_attend_the_same_sessions() {
        AssignmentPlan plan = dryRun(4, 5, 2, 2);

        assertThat(plan.result().groups()).containsExactly(new Group("Around North School", "NPQLT", 4, 4));
        assertThat(rows(plan.id()))
                .extracting(AssignmentRow::together)
                .containsOnly(new Together("Around North School", true, null));

        run(plan.id(), "apply");
        Map<String, String> ofTopic = new HashMap<>();
        for (Participant one : proposed()) {
            for (String id : one.summary().sessionIds()) {
                assertThat(ofTopic.computeIfAbsent(offer().session(id).topicId(), topic -> id))
                        .isEqualTo(id);
            }
        }
        assertThat(ofTopic).isNotEmpty();
    }

    @Test
    void who_cannot_keep_to_the_group_has_dates_of_their_own_with_the_reason_and_nobody_is_left_out_for_it() {
        int without = dryRun(1, null, 3, 1).result().leftOut();
        AssignmentPlan plan = dryRun(1, 5, 3, 1);

        assertThat(plan.result().leftOut()).isLessThanOrEqualTo(without);
        assertThat(rows(plan.id()))
                .filteredOn(row -> row.status() == Status.PLANNED)
                .allSatisfy(row -> {
                    assertThat(row.together()).isNotNull();
                    assertThat(row.together().kept()).isEqualTo(row.together().why() == null);
                });
        Group group = plan.result().groups().getFirst();
        assertThat(group.kept()).isLessThanOrEqualTo(group.people());
    }

    @Test
    void the_file_says_who_belongs_together_and_one_alone_is_no_group() {
        AssignmentPlan plan = create(settings(4));
        String csv = """
                Name,School,Group
                Ada Alone,North School,By herself
                Ben Both,North School,Maths
                Cleo Both,South School,Maths
                Dan Free,South School,
                """;
        upload(plan.id(), csv.getBytes(StandardCharsets.UTF_8)).expectStatus().isOk();
        run(plan.id(), "dry-run");

        assertThat(plan(plan.id()).result().groups()).containsExactly(new Group("Maths", "NPQLT", 2, 2));
        assertThat(rows(plan.id()))
                .filteredOn(row -> row.together() != null)
                .extracting(AssignmentRow::name)
                .containsExactly("Ben Both", "Cleo Both");
        assertThat(new String(bytes("/rows/file", plan.id()), StandardCharsets.UTF_8))
                .contains("Kept together", "Maths");
    }

    private AssignmentPlan dryRun(int releasedADay, Integer withinKm, int ofNorth, int ofSouth) {
        Offer offer = offer();
        AssignmentPlan plan = create(new AssignmentSettings(
                "Near", offer.id(), null, null, 240, releasedADay, List.of(), null, null, null, null, null, withinKm));
        choose(
                plan.id(),
                Stream.concat(hire(ofNorth, "North").stream(), hire(ofSouth, "South").stream())
                        .toList());
        run(plan.id(), "dry-run");
        return plan(plan.id());
    }
}
