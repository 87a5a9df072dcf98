package org.waymark.backend.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.audit.PersonKeys;
import org.waymark.backend.platform.jobs.JobWork;
import org.waymark.backend.platform.jobs.RunningJob;
import org.waymark.backend.platform.personal.Declarations.Store;
import org.waymark.backend.platform.personal.PersonalData;
import org.waymark.backend.platform.personal.PersonalDocuments;
import org.waymark.backend.platform.personal.PersonalDocuments.HowFar;
import org.waymark.backend.protection.store.DataRequestRepository;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.protection.DataRequest.State;
import reactor.core.publisher.Mono;

/** Erases a person as a job. Every step does no harm when it is done once more, so a node that dies leaves it to another. */
@Component
public class Erasing implements JobWork {

    static final String KIND = "erasure";
    private static final Scope.System WAYMARK = new Scope.System();

    private final DataRequestRepository requests;
    private final ParticipantRepository participants;
    private final PersonalDocuments documents;
    private final PersonalData personal;
    private final PersonKeys keys;
    private final Today today;

    Erasing(
            DataRequestRepository requests,
            ParticipantRepository participants,
            PersonalDocuments documents,
            PersonalData personal,
            PersonKeys keys,
            Today today) {
        this.requests = requests;
        this.participants = participants;
        this.documents = documents;
        this.personal = personal;
        this.keys = keys;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> run(RunningJob job) {
        job.reached(0, 0, "Erasing");
        return requests.find(WAYMARK, job.input())
                .filter(asked -> asked.state() == State.RUNNING)
                .flatMap(asked ->
                        erase(asked.personId()).then(Mono.defer(() -> requests.replace(WAYMARK, asked.erased()))))
                .thenReturn("Erased. What stays is said in the answer.");
    }

    /** Accounts come last: what else is theirs is found by them. */
    private Mono<Void> erase(String personId) {
        return hadAPlace(personId)
                .map(this::howFar)
                .flatMap(all -> documents
                        .erase(WAYMARK, personId, without(all, "accounts"))
                        .then(Mono.defer(() -> participants.changed(WAYMARK, personId)))
                        .then(keys.destroy(personId, today.instant()))
                        .then(Mono.defer(() -> documents.erase(WAYMARK, personId, only(all, "accounts")))))
                .then();
    }

    /** What an erasure would take and what would stay, a sentence each. */
    public Mono<List<String>> effect(String personId) {
        return hadAPlace(personId).map(this::sentences);
    }

    private Mono<Boolean> hadAPlace(String personId) {
        return participants
                .find(WAYMARK, personId)
                .map(participant -> participant.standing() == Standing.ENROLLED)
                .defaultIfEmpty(false);
    }

    private Map<String, HowFar> howFar(boolean hadAPlace) {
        Map<String, HowFar> all = new TreeMap<>();
        personal.declarations()
                .stored()
                .forEach((collection, store) ->
                        all.put(collection, store.funding() && hadAPlace ? HowFar.PARTLY : HowFar.WHOLLY));
        return all;
    }

    private List<String> sentences(boolean hadAPlace) {
        List<String> gone = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        new TreeMap<>(personal.declarations().stored()).forEach((collection, store) -> {
            boolean stays = store.erase() == Store.Erasure.KEEP || store.funding() && hadAPlace;
            String title = titles(store);
            if (!stays) {
                gone.add("Goes: " + title + ". " + (store.funding() ? "" : store.because()));
            } else {
                kept.add("Stays: " + title + ". " + store.because());
            }
        });
        gone.addAll(kept);
        return gone.stream().map(String::strip).distinct().toList();
    }

    private String titles(Store store) {
        return String.join(
                "; ",
                store.fields().keySet().stream()
                        .sorted()
                        .map(purpose -> personal.declarations().purpose(purpose).title())
                        .toList());
    }

    private static Map<String, HowFar> without(Map<String, HowFar> all, String collection) {
        Map<String, HowFar> rest = new TreeMap<>(all);
        rest.remove(collection);
        return rest;
    }

    private static Map<String, HowFar> only(Map<String, HowFar> all, String collection) {
        Map<String, HowFar> one = new TreeMap<>(all);
        one.keySet().retainAll(List.of(collection));
        return one;
    }
}
