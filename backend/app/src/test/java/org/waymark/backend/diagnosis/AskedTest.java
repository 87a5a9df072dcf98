package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.MappedFrameworks;
import org.waymark.backend.catalogue.PinnedFramework;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.QualificationCode;

/** What was taught before, by an imported framework and by what a provider approved. */
class AskedTest extends ApiTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private Catalogue catalogue;

    @Test
    void an_imported_framework_taught_what_its_statements_map_to() {
        Framework npqsl = catalogue
                .current()
                .block()
                .findNewest(new QualificationCode("NPQSL"))
                .orElseThrow();
        Content now = catalogue.current().block().content();
        Requirement asked = now.asked(npqsl.id()).getFirst();
        PinnedFramework pinned = new PinnedFramework(npqsl, MappedFrameworks.with(now, asked.statement()));

        Asked before =
                new Asked(pinned, MappedFrameworks.whoCompleted("NPQX", "2027.1"), Learning.none("someone"), TODAY);

        assertThat(before.taughtBefore(asked.statement())).contains(new Asked.Taught("NPQX", 3));
        assertThat(before.statements().stream()
                        .filter(one -> before.taughtBefore(one).isPresent()))
                .containsExactly(asked.statement());
    }

    @Test
    void what_was_approved_counts_until_its_last_day() {
        Framework npqsl = catalogue
                .current()
                .block()
                .findNewest(new QualificationCode("NPQSL"))
                .orElseThrow();
        Content now = catalogue.current().block().content();
        Requirement asked = now.asked(npqsl.id()).getFirst();
        PinnedFramework pinned = new PinnedFramework(npqsl, now);
        Learning learning = Learning.none("someone")
                .recognising(List.of(new Learning.Recognised(
                        asked.statement().value(),
                        2,
                        TODAY,
                        new Learning.Gained("NPQLT", "2026.1", TODAY.minusYears(1)))));

        Asked onItsLastDay = new Asked(pinned, MappedFrameworks.whoCompleted("NPQX", "2027.1"), learning, TODAY);
        Asked after = new Asked(pinned, MappedFrameworks.whoCompleted("NPQX", "2027.1"), learning, TODAY.plusDays(1));

        assertThat(onItsLastDay.taughtBefore(asked.statement())).contains(new Asked.Taught("NPQLT", 2));
        assertThat(after.taughtBefore(asked.statement())).isEmpty();
    }
}
