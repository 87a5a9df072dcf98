package org.waymark.ui.release;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.EmptyState;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.StatusTag.Tone;
import org.waymark.ui.design.Words;

/** The people of a school with days out to come: those with days to answer first. */
@Route("release/agree")
@RolesAllowed("SCHOOL_LEAD")
class AgreeView extends Page implements BeforeEnterObserver {

    static final String SAVED = "saved";

    private final ReleaseAgreementApi agreements;

    AgreeView(ReleaseAgreementApi agreements) {
        super("Days to agree");
        this.agreements = agreements;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startAfresh();
        Address address = Address.of(event.getLocation());
        lead("The days to come on which pathways take your people out of school. Say which can be: the person and the"
                + " trust see it. Nothing is moved by your answer; a new day after a change is asked again.");
        if (address.has(SAVED))
            add(Notice.done(
                    "Saved", address.get(SAVED) + " and the trust see your answers. You can change them here."));
        List<ReleaseAgreement> all = Calls.call(agreements.agreements()).items().stream()
                .sorted(Comparator.comparing((ReleaseAgreement one) -> !one.has(Answer.OPEN)))
                .toList();
        add(
                all.isEmpty()
                        ? new EmptyState(
                                "Nobody of your school has a day out to come.",
                                new Anchor("school/people", "See who is on a qualification"))
                        : table(all));
    }

    private static DataTable table(List<ReleaseAgreement> all) {
        DataTable table = new DataTable("People with days out", "Person", "Next day out", "Days", "Do");
        all.forEach(one -> table.row(
                DataTable.two(new Span(one.name()), one.qualification() + (one.certain() ? "" : ", only proposed")),
                new Span(Words.weekday(one.days().getFirst().on())),
                standing(one),
                answer(one)));
        return table;
    }

    private static Div standing(ReleaseAgreement one) {
        Div tags = new Div();
        count(one, Answer.OPEN, "to answer", Tone.ACTIVE, tags);
        count(one, Answer.AGREED, "agreed", Tone.GOOD, tags);
        count(one, Answer.REFUSED, "refused", Tone.CARE, tags);
        tags.addClassName("facts");
        return tags;
    }

    private static void count(ReleaseAgreement one, Answer answer, String word, Tone tone, Div tags) {
        long count = one.days().stream().filter(day -> day.answer() == answer).count();
        if (count > 0) tags.add(new StatusTag(count + " " + word, tone));
    }

    private static Anchor answer(ReleaseAgreement one) {
        Anchor answer =
                new Anchor("release/agree/" + one.participantId(), one.has(Answer.OPEN) ? "Answer" : "Look, or change");
        answer.setAriaLabel(answer.getText() + ": days of " + one.name());
        return answer;
    }
}
