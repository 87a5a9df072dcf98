package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.KnowledgeRepository;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Teaching;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.OwnKnowledge.Check;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import org.waymark.engine.id.ModuleId;

/** What somebody has shown counts on their pathway once they want it to, and no longer once they do not agree. */
class CountingKnowledgeTest extends ApiTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private KnowledgeRepository knowledge;

    @Autowired
    private LearningRepository learning;

    @Autowired
    private ParticipantRepository participants;

    @Test
    void modules_that_are_known_go_out_with_a_reason_and_one_that_is_contested_comes_back() {
        Checked imran = everythingRight("imran-chaudhry");
        Pathway before = api.pathwayOf("imran-chaudhry");
        Preview effect = effect(imran);
        assertThat(effect.difference().removed()).isNotEmpty();
        assertThat(api.pathwayOf("imran-chaudhry")).isEqualTo(before);

        OwnKnowledge counted = change(imran, HttpMethod.PUT, "/pathway");

        Pathway after = api.pathwayOf("imran-chaudhry");
        String gone = effect.difference().removed().getFirst().moduleId();
        assertThat(counted.due()).isFalse();
        assertThat(modules(after))
                .doesNotContain(gone)
                .hasSizeLessThan(modules(before).size());
        assertThat(after.skips())
                .flatExtracting(Pathway.Skip::reasons)
                .extracting(Pathway.Reason::sentence)
                .anyMatch(sentence -> sentence.contains("shown in short checks"));
        assertThat(Teaching.mandatoryMissing(api, after)).isEqualTo(Teaching.mandatoryMissing(api, before));

        List<String> taught = statements(gone);
        List<String> contested = imran.knowledge().areas().stream()
                .flatMap(area -> area.statements().stream())
                .filter(belief -> belief.counts() && taught.contains(belief.statementId()))
                .map(OwnKnowledge.Belief::statementId)
                .toList();
        contested.forEach(statement -> change(imran, HttpMethod.PUT, "/statements/" + statement + "/contest"));
        assertThat(modules(api.pathwayOf("imran-chaudhry"))).contains(gone);
        contested.forEach(statement -> change(imran, HttpMethod.DELETE, "/statements/" + statement + "/contest"));
        change(imran, HttpMethod.DELETE, "/pathway");
    }

    @Test
    void whoever_wants_nothing_to_count_any_more_gets_the_pathway_they_had() {
        Checked ben = everythingRight("ben-okafor");
        Set<String> before = modules(api.pathwayOf("ben-okafor"));
        change(ben, HttpMethod.PUT, "/pathway");
        assertThat(modules(api.pathwayOf("ben-okafor"))).isNotEqualTo(before);

        OwnKnowledge after = change(ben, HttpMethod.DELETE, "/pathway");

        assertThat(modules(api.pathwayOf("ben-okafor"))).isEqualTo(before);
        assertThat(after.areas().stream().flatMap(area -> area.statements().stream()))
                .noneMatch(OwnKnowledge.Belief::counts);
    }

    @Test
    void what_broke_off_at_any_step_is_taken_up_by_the_next_look() {
        Checked peter = everythingRight("peter-ashdown");
        OwnKnowledge known = change(peter, HttpMethod.PUT, "/pathway");
        Set<String> whole = modules(api.pathwayOf("peter-ashdown"));
        var scope = new Scope.Self("peter-ashdown");
        Participant participant = participants.find(scope, "peter-ashdown").block();
        var counted = knowledge.get(participant).block().counted();

        // Noted, and nothing else done.
        change(peter, HttpMethod.DELETE, "/pathway");
        knowledge
                .save(scope, knowledge.get(participant).block().counting(counted))
                .block();
        assertThat(peter.knowledge()).isEqualTo(known);
        assertThat(modules(api.pathwayOf("peter-ashdown"))).isEqualTo(whole);

        // Noted and written beside the learning, and not planned.
        change(peter, HttpMethod.DELETE, "/pathway");
        knowledge
                .save(scope, knowledge.get(participant).block().counting(counted))
                .block();
        learning.save(scope, learning.get(participant).block().proving(counted)).block();
        assertThat(peter.knowledge()).isEqualTo(known);
        assertThat(modules(api.pathwayOf("peter-ashdown"))).isEqualTo(whole);
        change(peter, HttpMethod.DELETE, "/pathway");
    }

    private Checked everythingRight(String id) {
        Checked person = new Checked(api, content(), id);
        for (OwnKnowledge.Area area : person.knowledge().areas()) {
            if (area.check() == Check.OPEN || area.check() == Check.BEGUN) {
                person.take(area.areaId(), true);
            }
        }
        return person;
    }

    private static Preview effect(Checked person) {
        return person.client()
                .get()
                .uri(person.address() + "/pathway")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Preview.class)
                .returnResult()
                .getResponseBody();
    }

    private static OwnKnowledge change(Checked person, HttpMethod method, String path) {
        return person.client()
                .method(method)
                .uri(person.address() + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OwnKnowledge.class)
                .returnResult()
                .getResponseBody();
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
