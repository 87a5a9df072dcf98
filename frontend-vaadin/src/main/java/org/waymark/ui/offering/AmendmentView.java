package org.waymark.ui.offering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.AmendmentEffect;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferAmendment;
import org.waymark.contract.delivery.OfferAmendmentApi;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.job.Job;
import org.waymark.contract.job.JobApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Follower;
import org.waymark.ui.client.Following;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Advance;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.PageLinks;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** What a published offer is to become: its rules now and then, the effect on its people, and making it hold. */
@Route(OfferPage.START + "/:offerId/amendment")
@RolesAllowed("PROVIDER")
class AmendmentView extends org.waymark.ui.design.Page implements BeforeEnterObserver, Follower<Job> {

    private static final String FROM = "from";
    private static final String PEOPLE = "people";

    private final OfferBuilderApi builder;
    private final OfferAmendmentApi amendments;
    private final JobApi jobs;
    private final Div messages = new Div();
    private final Advance advance = new Advance("Planning again for everybody");
    private String offerId = "";

    AmendmentView(OfferBuilderApi builder, OfferAmendmentApi amendments, JobApi jobs) {
        super("Amend a published offer");
        this.builder = builder;
        this.amendments = amendments;
        this.jobs = jobs;
        messages.addClassName("messages");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        offerId = event.getRouteParameters().get("offerId").orElseThrow();
        messages.removeAll();
        show(Address.of(event.getLocation()));
    }

    private void show(Address address) {
        startAfresh();
        Versioned<BuiltOffer> offer = Calls.versioned(builder.offer(offerId));
        OfferAmendment amendment = Calls.call(amendments.amendment(offerId));
        Anchor back = new Anchor(OfferPage.START + "/" + offerId, "Back to the offer");
        back.addClassName("back");
        addComponentAsFirst(back);
        lead(OfferWords.name(offer.value()) + ". " + Words.people(amendment.people())
                + (amendment.people() == 1 ? " is on it." : " are on it."));
        add(messages);
        if (amendment.draftId() == null) none(offer);
        else begun(offer.value(), Calls.versioned(builder.offer(amendment.draftId())), address);
        if (amendment.canBeUndone())
            add(OfferPage.actions(
                    new ActionButton("Undo the last amendment", "plain", () -> work(() -> amendments.undo(offerId)))));
    }

    private void none(Versioned<BuiltOffer> offer) {
        add(
                Notice.info(
                        "Nothing changes for anybody yet",
                        "You change a draft beside the offer, see what it means for each person, and then make it hold."),
                OfferPage.actions(new ActionButton("Begin an amendment", "primary", () -> begin(offer))));
    }

    private void begin(Versioned<BuiltOffer> offer) {
        try {
            Calls.call(amendments.begin(offerId, offer.etag()));
            show(here());
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }

    private void begun(BuiltOffer offer, Versioned<BuiltOffer> draft, Address address) {
        String place = OfferPage.START + "/" + draft.value().id();
        add(
                new NowAndThen(offer, draft.value()).summary(),
                OfferPage.actions(
                        new Anchor(place + "/rules", "Change rules"),
                        new Anchor(place + "/about", "Change title, days and price"),
                        new Anchor(place + "/modules", "Choose modules"),
                        new Anchor(place, "See the whole draft")),
                effect(address),
                OfferPage.actions(
                        new ActionButton("Make it hold", "primary", () -> ask(draft)),
                        new ActionButton("Drop the amendment", "plain", () -> drop(draft))));
    }

    private Section effect(Address address) {
        Section section = new Section(new H2("What it means for people"));
        Div line = OfferPage.actions(
                new ActionButton("Count it for everybody", "plain", () -> work(() -> amendments.effect(offerId))));
        if (!address.has(PEOPLE)) {
            line.add(new Anchor(here().with(PEOPLE, "yes").href(), "See it person by person"));
            section.add(line);
            return section;
        }
        String from = address.get(FROM);
        Page<AmendmentEffect> page = Calls.call(amendments.people(offerId, from.isBlank() ? null : from));
        section.add(line, table(page), new PageLinks(page, address, FROM));
        return section;
    }

    private static DataTable table(Page<AmendmentEffect> page) {
        DataTable table = new DataTable("What it means for each person", "Person", "Outcome", "Finish", "Moves");
        page.items()
                .forEach(effect -> table.row(
                        new Anchor("provider/people/" + effect.participantId(), effect.name()),
                        outcome(effect),
                        finish(effect),
                        new Span(Words.count(effect.movedSteps(), "step"))));
        return table;
    }

    private static Component outcome(AmendmentEffect effect) {
        return switch (effect.outcome()) {
            case KEPT -> new StatusTag("Keeps their pathway", StatusTag.Tone.GOOD);
            case MOVED -> new StatusTag("Moves", StatusTag.Tone.ACTIVE);
            case NO_PATHWAY ->
                DataTable.two(
                        new StatusTag("No pathway under these rules", StatusTag.Tone.CARE),
                        String.join(" ", effect.why()) + " They keep the one they have.");
        };
    }

    private static Component finish(AmendmentEffect effect) {
        return effect.finish() == null || effect.finish().equals(effect.finishBefore())
                ? new Span(Words.day(effect.finishBefore()))
                : DataTable.two(new Span(Words.day(effect.finish())), "Before: " + Words.day(effect.finishBefore()));
    }

    private void ask(Versioned<BuiltOffer> draft) {
        ActionButton yes = new ActionButton(
                "Yes, make it hold", "warning", () -> work(() -> amendments.apply(offerId, draft.etag())));
        say(Notice.warning(
                        "Make this amendment hold?",
                        "Everybody on the offer is planned again with as few moves as will do. No session within"
                                + " four weeks moves; whoever would need that keeps what they have. You can undo it afterwards.")
                .with(yes, new ActionButton("Not yet", "plain", messages::removeAll)));
        yes.focus();
    }

    private void drop(Versioned<BuiltOffer> draft) {
        try {
            Calls.run(builder.delete(draft.value().id(), draft.etag()));
            messages.removeAll();
            show(here());
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }

    private void work(Supplier<Mono<ResponseEntity<Job>>> begin) {
        try {
            Job job = Calls.call(begin.get().mapNotNull(ResponseEntity::getBody));
            say(advance);
            advance.show("Waiting to begin", 0, 0, "");
            Following.follow(this, jobs.events(job.id()), seen -> seen.state().isOver(), this);
        } catch (ProblemException refused) {
            say(Notice.problem(refused));
        }
    }

    @Override
    public void update(Job job) {
        advance.show(job.message(), job.done(), job.total(), Words.people((int) job.total()));
        if (!job.state().isOver()) return;
        show(here());
        say(
                job.state() == Job.State.DONE
                        ? Notice.done("Done", job.message())
                        : Notice.problem("It did not come to its end", job.message()));
    }

    @Override
    public void interrupted() {
        say(Notice.warning("The connection broke", "The work goes on all the same. We are trying to reach it again."));
    }

    @Override
    public void lost(ProblemException problem) {
        say(Notice.problem(problem));
    }

    private Address here() {
        return Address.of(OfferPage.START + "/" + offerId + "/amendment");
    }

    private void say(Component message) {
        messages.removeAll();
        messages.add(message);
    }
}
