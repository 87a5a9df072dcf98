package org.waymark.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;

/** What no view has dealt with: said in a dialog, with the way on. Internals go to the log only. */
class Problems implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @Override
    public void error(ErrorEvent event) {
        ProblemException problem = find(event.getThrowable());
        if (problem == null) log.error("A request failed", event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui == null) return;
        if (problem != null && problem.kind() == Kind.SIGNED_OUT) Departure.signInAgain(ui);
        else ui.access(() -> dialog(ui, problem).open());
    }

    private static @org.jspecify.annotations.Nullable ProblemException find(
            @org.jspecify.annotations.Nullable Throwable thrown) {
        if (thrown == null || thrown instanceof ProblemException) return (ProblemException) thrown;
        return find(thrown.getCause());
    }

    private static Dialog dialog(UI ui, @org.jspecify.annotations.Nullable ProblemException problem) {
        Dialog dialog = new Dialog(
                problem == null ? Kind.FAILED.title() : problem.kind().title());
        dialog.add(problem == null ? Kind.FAILED.sentence() : problem.sentence());
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        boolean reloads = problem != null && (problem.kind() == Kind.STALE || problem.kind() == Kind.CONFLICT);
        if (reloads) {
            Button reload = new Button("Reload", click -> ui.getPage().reload());
            reload.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.LUMO_PRIMARY);
            dialog.getFooter().add(reload);
        }
        return dialog;
    }
}
