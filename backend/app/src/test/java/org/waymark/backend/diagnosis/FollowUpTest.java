package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.KnowledgeRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Teaching;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.FollowUp;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Check;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.id.ModuleId;

/** What somebody could make of their answers: offered with its effect, done when they want it, and undone. */
class FollowUpTest extends ApiTest {

    private static final String AREA = "implementation";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private KnowledgeRepository knowledge;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private ParticipantRepository participants;

    @Test
    void what_is_known_is_offered_counts_when_wanted_and_is_undone_as_often_as_it_is_asked() {
        Checked grace = everythingRight("grace-adeyemi");
        Pathway before = api.pathwayOf("grace-adeyemi");

        FollowUp told = area(grace);
        assertThat(told.shown()).isNotEmpty();
        assertThat(told.unsure()).isEmpty();
        assertThat(told.preview().difference().removed()).isNotEmpty();
        assertThat(told.attendance().sentence()).isNotBlank();
        assertThat(api.pathwayOf("grace-adeyemi")).isEqualTo(before);

        change(grace, HttpMethod.PUT, "/pathway");
        Pathway after = api.pathwayOf("grace-adeyemi");
        assertThat(modules(after)).doesNotContainAnyElementsOf(removed(told));
        assertThat(Teaching.mandatoryMissing(api, after)).isEqualTo(Teaching.mandatoryMissing(api, before));
        assertThat(area(grace).preview()).isNull();
        assertThat(grace.knowledge().canUndo()).isTrue();

        change(grace, HttpMethod.PUT, "/pathway/undo");
        change(grace, HttpMethod.PUT, "/pathway/undo");
        assertThat(modules(api.pathwayOf("grace-adeyemi"))).isEqualTo(modules(before));
        assertThat(grace.knowledge().canUndo()).isFalse();
        assertThat(area(grace)).isEqualTo(told);
    }

    @Test
    void what_counts_and_is_not_sure_any_more_is_offered_to_be_taught_again() {
        Checked kofi = everythingRight("kofi-boateng");
        String gone = removed(area(kofi)).getFirst();
        change(kofi, HttpMethod.PUT, "/pathway");
        Set<String> without = modules(api.pathwayOf("kofi-boateng"));

        var taught = statements(gone);
        List<String> doubted = kofi.knowledge().areas().stream()
                .flatMap(area -> area.statements().stream())
                .filter(belief -> belief.counts() && taught.contains(belief.statementId()))
                .map(OwnKnowledge.Belief::statementId)
                .toList();
        doubted.forEach(statement -> wrongly("kofi-boateng", statement));
        FollowUp told = area(kofi);
        assertThat(told.unsure()).hasSizeGreaterThanOrEqualTo(1);
        assertThat(told.preview().difference().added())
                .extracting(Preview.Change::moduleId)
                .contains(gone);
        assertThat(modules(api.pathwayOf("kofi-boateng"))).isEqualTo(without);

        change(kofi, HttpMethod.PUT, "/pathway");
        assertThat(modules(api.pathwayOf("kofi-boateng"))).contains(gone);
        change(kofi, HttpMethod.PUT, "/pathway/undo");
        assertThat(modules(api.pathwayOf("kofi-boateng"))).isEqualTo(without);
        change(kofi, HttpMethod.DELETE, "/pathway");
    }

    @Test
    void undo_brings_back_nothing_that_was_contested_meanwhile() {
        Checked callum = everythingRight("callum-reid");
        change(callum, HttpMethod.PUT, "/pathway");
        List<Learning.Proven> counted =
                knowledge.get(participant("callum-reid")).block().counted();
        String statement = counted.getFirst().statement();
        change(callum, HttpMethod.DELETE, "/pathway");
        change(callum, HttpMethod.PUT, "/statements/" + statement + "/contest");

        change(callum, HttpMethod.PUT, "/pathway/undo");

        assertThat(callum.belief(statement).counts()).isFalse();
        assertThat(knowledge.get(participant("callum-reid")).block().counted())
                .containsExactlyElementsOf(counted.subList(1, counted.size()));
        change(callum, HttpMethod.DELETE, "/statements/" + statement + "/contest");
        change(callum, HttpMethod.DELETE, "/pathway");
    }

    @Test
    void a_lesson_whose_questions_went_wrong_is_offered_to_be_read_again() {
        Checked ruth = person("ruth-pemberley");
        Scope.Self scope = new Scope.Self("ruth-pemberley");
        String module = api.pathwayOf("ruth-pemberley").steps().getLast().moduleId();
        Learning before = learning.get(participant("ruth-pemberley")).block();
        assertThat(module(ruth, module).again())
                .extracting(FollowUp.Again::moduleId)
                .doesNotContain(module);

        Learning wrong = learning.save(scope, answeredWrongly(before, module)).block();
        assertThat(module(ruth, module).again())
                .extracting(FollowUp.Again::moduleId)
                .contains(module);
        learning.save(scope, having(wrong, before.steps())).block();
    }

    @Test
    void whoever_knows_what_is_asked_is_offered_what_goes_deeper() {
        Checked imran = everythingRight("imran-chaudhry");
        change(imran, HttpMethod.PUT, "/pathway");

        List<FollowUp.Addition> deeper = imran.knowledge().areas().stream()
                .flatMap(area -> told(imran, "/areas/" + area.areaId()).additions().stream())
                .filter(one -> one.kind() == FollowUp.Kind.DEEPER)
                .toList();

        assertThat(deeper).isNotEmpty().allMatch(one -> !one.statements().isEmpty());
        change(imran, HttpMethod.DELETE, "/pathway");
    }

    @Test
    void nothing_follows_from_what_the_pathway_does_not_have() {
        Checked laura = person("laura-fennimore");
        for (String path : List.of("/areas/none/follow-up", "/modules/none/follow-up")) {
            laura.client()
                    .get()
                    .uri(laura.address() + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    private Checked person(String id) {
        return new Checked(api, content(), id);
    }

    private Checked everythingRight(String id) {
        Checked person = person(id);
        person.knowledge().areas().stream()
                .filter(area -> area.check() == Check.OPEN || area.check() == Check.BEGUN)
                .forEach(area -> person.take(area.areaId(), true));
        return person;
    }

    /** As other questions would have it, that were asked later. */
    private void wrongly(String id, String statement) {
        Participant participant = participant(id);
        Knowledge known = knowledge.get(participant).block();
        for (int i = 0; i < 3; i++) {
            known = known.with(new Knowledge.Answered(
                    "later-" + statement + "-" + i,
                    AREA,
                    statement,
                    1,
                    List.of(0),
                    false,
                    Confidence.SURE,
                    TestClock.TODAY,
                    null,
                    false));
        }
        knowledge.save(new Scope.Self(id), known).block();
    }

    private Learning answeredWrongly(Learning done, String moduleId) {
        var taught = content().find(new ModuleId(moduleId)).orElseThrow();
        List<Learning.Answered> answers = taught.checks().stream()
                .map(check ->
                        new Learning.Answered(check.id(), check.statement().toString(), List.of(0), false, null))
                .toList();
        List<Learning.Step> steps = new ArrayList<>(done.steps().stream()
                .filter(step -> !step.moduleId().equals(moduleId))
                .toList());
        steps.add(new Learning.Step(
                moduleId, taught.module().topic().value(), taught.hash(), TestClock.TODAY, true, false, null, answers));
        return having(done, steps);
    }

    private static Learning having(Learning l, List<Learning.Step> steps) {
        return new Learning(l.participantId(), l.version(), steps, l.proven(), l.recognised(), l.attendance());
    }

    private Participant participant(String id) {
        return participants.find(new Scope.Self(id), id).block();
    }

    private FollowUp area(Checked person) {
        return told(person, "/areas/" + AREA);
    }

    private FollowUp module(Checked person, String moduleId) {
        return told(person, "/modules/" + moduleId);
    }

    private static FollowUp told(Checked person, String about) {
        return person.client()
                .get()
                .uri(person.address() + about + "/follow-up")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(FollowUp.class)
                .returnResult()
                .getResponseBody();
    }

    private static void change(Checked person, HttpMethod method, String path) {
        person.client()
                .method(method)
                .uri(person.address() + path)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static List<String> removed(FollowUp told) {
        return told.preview().difference().removed().stream()
                .map(Preview.Change::moduleId)
                .toList();
    }

    private static Set<String> modules(Pathway pathway) {
        return pathway.steps().stream().map(Pathway.Step::moduleId).collect(Collectors.toSet());
    }

    private List<String> statements(String moduleId) {
        return content().find(new ModuleId(moduleId)).orElseThrow().module().covers().stream()
                .map(cover -> cover.statement().value())
                .toList();
    }

    private Content content() {
        return catalogue.current().block().content();
    }
}
