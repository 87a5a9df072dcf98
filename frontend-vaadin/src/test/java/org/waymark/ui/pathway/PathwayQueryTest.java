package org.waymark.ui.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.ui.pathway.PathwayQuery.Show;

class PathwayQueryTest {

    @Test
    void says_in_the_address_what_it_reads_from_it() {
        String address = "view=table&activity=in-person&status=in-progress&step=a.primary";
        PathwayQuery query = PathwayQuery.of(QueryParameters.fromString(address));
        assertThat(query)
                .isEqualTo(new PathwayQuery(Show.TABLE, ActivityKind.IN_PERSON, Step.Status.IN_PROGRESS, "a.primary"));
        assertThat(PathwayQuery.of(query.parameters())).isEqualTo(query);
    }

    @Test
    void takes_what_it_does_not_know_as_not_said() {
        PathwayQuery query = PathwayQuery.of(QueryParameters.fromString("view=3d&activity=&status=ready-ish"));
        assertThat(query).isEqualTo(new PathwayQuery(Show.TIMELINE, null, null, null));
        assertThat(query.href()).isEqualTo("pathway");
    }

    @Test
    void closes_the_step_when_the_view_changes() {
        PathwayQuery query = PathwayQuery.of(QueryParameters.fromString("step=a"));
        assertThat(query.with(Show.LIST).href()).isEqualTo("pathway?view=list");
    }
}
