package org.waymark.ui.design;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.waymark.contract.pathway.Pathway.Reason;
import org.waymark.contract.pathway.Pathway.Reason.About;

/** Why this, why now, why this version: each question with its answers. */
public final class ReasonList extends DescriptionList {

    public ReasonList(List<Reason> reasons) {
        addClassName("reasons");
        for (About about : About.values()) {
            List<Reason> answers =
                    reasons.stream().filter(reason -> reason.about() == about).toList();
            if (!answers.isEmpty()) add(question(about, answers));
        }
    }

    private static Div question(About about, List<Reason> answers) {
        Div row = new Div(new Term(Words.question(about)));
        answers.forEach(answer -> row.add(new Description(answer.sentence())));
        return row;
    }
}
