package org.waymark.ui.offering;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Notice;

/** An offer's rules. What they come to is shown as they are changed, before anything is saved. */
@Route(OfferPage.START + "/:offerId/rules")
@RolesAllowed("PROVIDER")
class RulesView extends OfferPage {

    private @Nullable TypicalPeople typical;
    private @Nullable RulesEffect effect;
    private @Nullable RulesForm form;

    RulesView(OfferBuilderApi builder) {
        super("Rules", builder);
    }

    @Override
    void show(BuiltOffer offer) {
        form = new RulesForm(offer.rules(), () -> entered(this::tryOut));
        ActionButton save = new ActionButton("Save", "primary", () -> entered(this::save));
        effect = new RulesEffect(actions(save, new Anchor(href(""), "Cancel")));
        typical = new TypicalPeople(offer, builder.preview(offer.id(), offer.rules()), this::addOnline, effect::show);
        Div columns = new Div(form, effect);
        columns.addClassName("change-columns");
        add(columns, typical);
    }

    /** Does something with what was entered, or says what is wrong with it. */
    private void entered(Consumer<OfferRules> action) {
        RulesForm shown = Objects.requireNonNull(form, "no form yet");
        shown.entered().ifPresentOrElse(action, () -> say(shown.problems()));
    }

    private void tryOut(OfferRules rules) {
        Objects.requireNonNull(effect, "no effect yet").change();
        Objects.requireNonNull(typical, "nobody yet").show(builder.preview(offer().id(), rules));
    }

    private void save(OfferRules rules) {
        if (change(etag -> builder.rules(offer().id(), etag, rules))) go("");
    }

    /** The sessions are added at once; the rules stay as they were entered, and are not saved by it. */
    private void addOnline() {
        if (change(etag -> builder.addOnlineEquivalents(offer().id(), etag))) {
            say(Notice.done("Online sessions added", "Every session in person now has an online equivalent."));
            entered(this::tryOut);
        }
    }
}
