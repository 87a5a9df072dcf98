package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.engine.id.ModuleId;

/** What somebody answers in a lesson is weighed by how sure they said they were, as in a short check. */
class LessonAnswersTest extends ApiTest {

    private static final String WHO = "ellen-marsh";
    private static final Scope.Self SCOPE = new Scope.Self(WHO);

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private ParticipantRepository participants;

    @Test
    void a_lucky_guess_counts_for_less_than_an_answer_that_was_sure() {
        Checked ellen = new Checked(api, catalogue.current().block().content(), WHO);
        TaughtModule taught = taught(ellen);

        OwnKnowledge.Belief guessed = belief(ellen, taught, Confidence.GUESSED);
        OwnKnowledge.Belief unsaid = belief(ellen, taught, null);
        OwnKnowledge.Belief sure = belief(ellen, taught, Confidence.SURE);

        assertThat(guessed.percent()).isLessThan(sure.percent());
        assertThat(unsaid.percent()).isBetween(guessed.percent(), sure.percent());
        assertThat(sure.from()).extracting(OwnKnowledge.Shown::confidence).containsExactly(Confidence.SURE);
        assertThat(unsaid.from()).extracting(OwnKnowledge.Shown::confidence).containsOnlyNulls();
    }

    /** The first on the pathway whose first question is about something that is asked of them. */
    private TaughtModule taught(Checked person) {
        Set<String> asked = person.knowledge().areas().stream()
                .flatMap(area -> area.statements().stream())
                .filter(belief -> belief.from().isEmpty())
                .map(OwnKnowledge.Belief::statementId)
                .collect(Collectors.toSet());
        return api.pathwayOf(WHO).steps().reversed().stream()
                .map(step -> catalogue.current().block().content().find(new ModuleId(step.moduleId())))
                .flatMap(Optional::stream)
                .filter(taught ->
                        asked.contains(taught.checks().getFirst().statement().value()))
                .findFirst()
                .orElseThrow();
    }

    /** Of what the module's first question is about, had it been answered rightly; nothing of it stays. */
    private OwnKnowledge.Belief belief(Checked person, TaughtModule taught, @Nullable Confidence confidence) {
        Learning before = learning.get(participants.find(SCOPE, WHO).block()).block();
        Check check = taught.checks().getFirst();
        Learning.Step step = Learning.Step.started(
                        taught.id().value(), taught.module().topic().value(), taught.hash(), TestClock.TODAY)
                .withAnswer(new Learning.Answered(
                        check.id(), check.statement().value(), Checked.rightOf(check), true, confidence));
        Learning with = learning.save(SCOPE, before.with(step)).block();
        OwnKnowledge.Belief belief = person.belief(check.statement().value());
        learning.save(
                        SCOPE,
                        new Learning(
                                WHO,
                                with.version(),
                                before.steps(),
                                before.proven(),
                                before.recognised(),
                                before.attendance()))
                .block();
        return belief;
    }
}
