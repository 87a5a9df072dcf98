package org.waymark.ui.learn;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.followup.FollowUpSection;

/** Once the last question of a lesson is answered: what the answers mean for the pathway. */
class AfterChecks extends Div {

    private final Work work;
    private final DiagnosisApi diagnosis;
    private final PathwayApi pathways;
    private final Paragraph told = new Paragraph();
    private boolean answered;

    AfterChecks(Work work, DiagnosisApi diagnosis, PathwayApi pathways) {
        this.work = work;
        this.diagnosis = diagnosis;
        this.pathways = pathways;
        this.answered = isAnswered();
        told.addClassName("only-heard");
        told.getElement().setAttribute("role", "status");
        add(told);
        work.onChange(this::show);
    }

    private void show() {
        if (answered || !isAnswered()) return;
        answered = true;
        told.setText("You have answered every question. Below is what this means for your pathway.");
        add(FollowUpSection.ofModule(diagnosis, pathways, work.step().moduleId()));
    }

    private boolean isAnswered() {
        return work.lesson().checks().stream()
                .allMatch(question -> work.answer(question.id()).isPresent());
    }
}
