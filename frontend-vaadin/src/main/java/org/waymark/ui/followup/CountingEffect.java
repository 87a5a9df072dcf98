package org.waymark.ui.followup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import org.waymark.contract.pathway.Preview.Difference;
import org.waymark.ui.design.ActionButton;
import org.waymark.ui.pathway.Effect;

/** What a pathway would be if what is known counted, with the button that lets it count. */
public final class CountingEffect extends Div {

    private static final String WHO_SEES =
            "Your provider sees which modules went out and why. Your school and trust see only that they are not needed.";

    public CountingEffect(Pathway before, Preview preview, Command count) {
        addClassName("stacked");
        Difference difference = preview.difference();
        if (preview.pathway() == null || difference == null) impossible(preview);
        else
            add(
                    new Effect(before, preview.pathway(), difference),
                    new Paragraph(WHO_SEES),
                    new ActionButton("Let it count", "primary", count));
    }

    /** The effect in a sentence or two. */
    public static String sentence(Preview preview, OwnKnowledge.Effect effect) {
        Difference difference = preview.difference();
        if (difference == null) return "There is no pathway with this at present.";
        boolean stays = effect == OwnKnowledge.Effect.LEAVES_OUT
                && difference.removed().isEmpty()
                && difference.added().isEmpty();
        return (stays ? "No module goes out: each also teaches something else that you are asked for. " : "")
                + Effect.sentence(difference);
    }

    private void impossible(Preview preview) {
        if (preview.problem() == null) return;
        UnorderedList conflict = new UnorderedList();
        preview.problem().conflict().forEach(sentence -> conflict.add(new ListItem(sentence)));
        add(conflict, new Anchor("pathway/change", "Try other wishes"));
    }
}
