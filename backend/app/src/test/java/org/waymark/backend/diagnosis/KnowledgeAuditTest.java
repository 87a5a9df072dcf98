package org.waymark.backend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.diagnosis.FollowUp;
import org.waymark.contract.diagnosis.OwnKnowledge.Belief;
import org.waymark.contract.diagnosis.OwnKnowledge.Check;
import org.waymark.contract.diagnosis.OwnKnowledge.Sure;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.pathway.Pathway;
import org.waymark.engine.id.StatementId;

/** Of what is skipped because of answers, a little is asked about once more. */
class KnowledgeAuditTest extends ApiTest {

    private static final String AREA = "implementation";

    @Autowired
    private Catalogue catalogue;

    @Test
    void what_the_lot_falls_on_is_asked_about_once_more_and_its_answer_is_evidence_and_no_more() {
        Checked gwen = skipping("gwen-trelease");
        Pathway pathway = api.pathwayOf("gwen-trelease");

        assertThat(gwen.area(AREA).check()).isEqualTo(Check.AGAIN);
        ShortCheck.Item item = gwen.check(AREA).item();
        assertThat(item.again()).isTrue();
        Belief before = belief(gwen, item.statement());
        assertThat(before.counts()).isTrue();
        assertThat(Knowing.isDrawn("gwen-trelease", new StatementId(before.statementId())))
                .isTrue();

        assertThat(gwen.answered(AREA, gwen.answer(item, false)).next().item()).isNull();
        Belief after = belief(gwen, item.statement());
        assertThat(after.percent()).isLessThan(before.percent());
        assertThat(after.counts()).isTrue();
        assertThat(followUp(gwen).unsure().contains(item.statement())).isEqualTo(after.sure() != Sure.KNOWN);
        assertThat(gwen.area(AREA).check()).isEqualTo(Check.OVER);
        assertThat(api.pathwayOf("gwen-trelease")).isEqualTo(pathway);
        change(gwen, HttpMethod.DELETE);
    }

    @Test
    void where_the_lot_falls_on_nothing_nothing_is_asked_once_more() {
        Checked ben = skipping("ben-okafor");
        assertThat(ben.area(AREA).statements())
                .anyMatch(Belief::counts)
                .noneMatch(one -> Knowing.isDrawn("ben-okafor", new StatementId(one.statementId())));

        ShortCheck check = ben.check(AREA);
        while (check.item() != null) {
            assertThat(check.item().again()).isFalse();
            check = ben.answered(AREA, ben.answer(check.item(), true)).next();
        }
        change(ben, HttpMethod.DELETE);
    }

    /** Whoever has answered everything rightly, and lets it count. */
    private Checked skipping(String id) {
        Checked person = new Checked(api, catalogue.current().block().content(), id);
        person.knowledge().areas().forEach(area -> person.take(area.areaId(), true));
        assertThat(person.area(AREA).check()).isEqualTo(Check.OVER);
        change(person, HttpMethod.PUT);
        return person;
    }

    private static Belief belief(Checked person, String text) {
        return person.area(AREA).statements().stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static FollowUp followUp(Checked person) {
        return person.client()
                .get()
                .uri(person.address() + "/areas/" + AREA + "/follow-up")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(FollowUp.class)
                .returnResult()
                .getResponseBody();
    }

    private static void change(Checked person, HttpMethod method) {
        person.client()
                .method(method)
                .uri(person.address() + "/pathway")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
