package org.waymark.backend.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.application.Portfolio;
import org.waymark.contract.application.Portfolio.Part;
import org.waymark.contract.application.Verification;
import reactor.core.publisher.Mono;

/** All that somebody has put into practice, on one page. */
@Service
public class Portfolios {

    private final ApplicationRepository applications;
    private final Pathways pathways;
    private final LearningRepository learning;
    private final Catalogue catalogue;
    private final Today today;

    Portfolios(
            ApplicationRepository applications,
            Pathways pathways,
            LearningRepository learning,
            Catalogue catalogue,
            Today today) {
        this.applications = applications;
        this.pathways = pathways;
        this.learning = learning;
        this.catalogue = catalogue;
        this.today = today;
    }

    public Mono<Portfolio> get(Scope.Self scope) {
        return pathways.participant(scope, scope.personId())
                .flatMap(participant -> Mono.zip(
                                applications.list(scope), learning.get(participant), catalogue.current())
                        .map(found -> new Portfolio(
                                participant.person().name(),
                                today.date(),
                                parts(
                                        found.getT1(),
                                        found.getT2(),
                                        found.getT3().content()))));
    }

    /** Those with something to show; the qualification that was begun last comes first. */
    private List<Part> parts(List<Application> all, Learning done, Content content) {
        Map<String, List<Portfolio.Task>> byQualification = new LinkedHashMap<>();
        all.stream()
                .filter(Application::showsSomething)
                .forEach(application -> byQualification
                        .computeIfAbsent(application.about().qualification(), q -> new ArrayList<>())
                        .add(task(application, done)));
        List<Part> parts = new ArrayList<>();
        byQualification.forEach((code, tasks) -> parts.add(new Part(code, title(code, content), tasks)));
        Collections.reverse(parts);
        return parts;
    }

    private Portfolio.Task task(Application application, Learning done) {
        return new Portfolio.Task(
                application.moduleId(),
                application.about().title(),
                application.about().heading(),
                done.find(application.moduleId())
                        .filter(Learning.Step::taskDone)
                        .isPresent(),
                ApplicationViews.doneSteps(application),
                application.evidence().stream().map(ApplicationViews::evidence).toList(),
                verified(application));
    }

    private @Nullable Verification verified(Application application) {
        return application.requests().stream()
                .map(request -> ApplicationViews.verification(request, today.date()))
                .filter(one -> one.state() == Verification.State.VERIFIED && one.answered() != null)
                .max(Comparator.comparing(one -> String.valueOf(one.answered())))
                .orElse(null);
    }

    private static String title(String code, Content content) {
        return content.frameworks().stream()
                .filter(framework -> framework.id().qualification().toString().equals(code))
                .map(Framework::title)
                .findFirst()
                .orElse(code);
    }
}
