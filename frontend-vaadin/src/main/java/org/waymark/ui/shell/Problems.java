package org.waymark.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ui.client.ProblemException;
import org.waymark.ui.client.ProblemException.Kind;
import org.waymark.ui.client.SignedOutException;

/** What no view has dealt with: said in a dialog, with the way on. Internals go to the log only. */
class Problems implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        switch (cause(event.getThrowable())) {
            case SignedOutException ended when ui != null -> Departure.signInAgain(ui);
            case ProblemException problem
            when ui != null -> ui.access(() -> dialog(ui, problem).open());
            case Throwable fault -> {
                log.error("A request failed", fault);
                if (ui != null) ui.access(() -> dialog(ui, null).open());
            }
        }
    }

    /** Vaadin wraps what a listener throws. */
    private static Throwable cause(Throwable thrown) {
        boolean ours = thrown instanceof SignedOutException || thrown instanceof ProblemException;
        return ours || thrown.getCause() == null ? thrown : cause(thrown.getCause());
    }

    private static Dialog dialog(UI ui, @Nullable ProblemException problem) {
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
