package org.waymark.ui.trust;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.organisation.SchoolSetting;
import org.waymark.contract.organisation.SchoolSettingApi;
import org.waymark.contract.organisation.SettingCorrection;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.design.Address;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Choice.Option;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Notice;
import org.waymark.ui.design.Page;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;
import reactor.core.publisher.Mono;

/** Says what is right of a school where the register is wrong. */
@Route("trust/schools/:schoolId/setting")
@RolesAllowed("TRUST_LEAD")
class SettingView extends Page implements BeforeEnterObserver {

    private static final String COUNTRY = "rural";
    private static final String TOWN = "urban";

    private final SchoolSettingApi settings;
    private final Div messages = new Div();
    private final Div content = new Div();
    private final Field<Choice> phase = Field.choice("phase", "Phase", Choice.options(Phase.class, Words::phase));
    private final Field<Choice> kind =
            Field.choice("kind", "Kind of school", Choice.options(SchoolKind.class, Words::schoolKind));
    private final Field<Choice> place = Field.choice(
            "place", "Where it lies", List.of(new Option(TOWN, "In a town or city"), new Option(COUNTRY, "Rural")));
    private String schoolId = "";

    SettingView(SchoolSettingApi settings) {
        super("Phase and kind");
        this.settings = settings;
        content.addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        schoolId = event.getRouteParameters().get("schoolId").orElseThrow();
        startAfresh();
        messages.removeAll();
        lead("New pathways for people of this school are planned with this. Pathways that are there do not change.");
        add(messages, content);
        show(Calls.versioned(settings.setting(schoolId)));
    }

    private void show(Versioned<SchoolSetting> seen) {
        SchoolSetting now = seen.value();
        setHeading(now.schoolName() + ": phase and kind");
        content.removeAll();
        SummaryList summary = new SummaryList()
                .row("The register says", words(now.registerPhase(), now.registerKind(), now.registerRural()))
                .row("Waymark plans with", words(now.phase(), now.kind(), now.rural()));
        if (now.correctedBy() != null && now.correctedOn() != null)
            summary.row("Corrected by", now.correctedBy() + " on " + Words.day(now.correctedOn()));
        summary.addClassName("narrow");
        if (now.phase() != null) phase.control().setValue(value(now.phase()));
        if (now.kind() != null) kind.control().setValue(value(now.kind()));
        place.control().setValue(now.rural() ? COUNTRY : TOWN);
        Div actions = new Div(new ActionButton(
                "Save", "primary", () -> change(() -> settings.correct(schoolId, seen.etag(), entered()))));
        if (now.correctedBy() != null)
            actions.add(new ActionButton(
                    "Follow the register again",
                    "plain",
                    () -> change(() -> settings.followRegister(schoolId, seen.etag()))));
        actions.addClassName("actions");
        Div form = new Div(phase, kind, place, actions);
        form.addClassName("form");
        content.add(summary, form);
        content.add(new Paragraph(new Anchor("trust/schools", "Back to your schools")));
    }

    private SettingCorrection entered() {
        return new SettingCorrection(
                chosen(Phase.class, phase),
                chosen(SchoolKind.class, kind),
                place.control().getValue().equals(COUNTRY));
    }

    private void change(Supplier<Mono<ResponseEntity<SchoolSetting>>> call) {
        messages.removeAll();
        try {
            show(Calls.versioned(call.get()));
            messages.add(Notice.done("Saved", "It counts when a pathway is planned next, and imports leave it alone."));
        } catch (ProblemException refused) {
            messages.add(Notice.problem(refused));
        }
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, Field<Choice> field) {
        String value = field.control().getValue();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> value(constant).equals(value))
                .findFirst()
                .orElse(type.getEnumConstants()[0]);
    }

    private static String value(Enum<?> constant) {
        return Address.text(constant);
    }

    private static String words(@Nullable Phase phase, @Nullable SchoolKind kind, @Nullable Boolean rural) {
        String whom = phase == null ? "phase not known" : Words.phase(phase);
        String where = rural == null ? "place not known" : rural ? "rural" : "in a town or city";
        return whom + ", " + Words.schoolKind(kind).toLowerCase(Locale.UK) + ", " + where;
    }
}
