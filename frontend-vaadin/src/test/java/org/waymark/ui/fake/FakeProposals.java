package org.waymark.ui.fake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.contract.delivery.OfferCoaching;
import reactor.core.publisher.Mono;

/** Proposals that wait for people and for Northway. Can be told that the seats are gone. */
public class FakeProposals implements ProposalApi {

    private final Map<String, Proposal> proposals = new LinkedHashMap<>();
    private volatile boolean seatsGone;

    FakeProposals() {
        propose("new.starter", Standing.PROPOSED);
        propose("kit.marlowe", Standing.ACCEPTED);
        propose("lena.fischer", Standing.ACCEPTED);
        propose("orla.keane", Standing.ACCEPTED);
    }

    public void seatsAreGone(boolean gone) {
        seatsGone = gone;
    }

    public synchronized void propose(String personId, Standing standing) {
        FakePerson person = FakePerson.find(personId).orElseThrow();
        proposals.put(
                personId,
                new Proposal(
                        personId,
                        person.name(),
                        person.school().title(),
                        "NPQSL",
                        "Autumn 2026",
                        "Northway Teaching Institute",
                        "David Hurst",
                        standing,
                        standing == Standing.PROPOSED ? LocalDate.of(2026, 12, 11) : null,
                        LocalDate.of(2027, 6, 11),
                        4140,
                        6,
                        new OfferCoaching(180, 360)));
    }

    public synchronized void withdraw(String personId) {
        proposals.remove(personId);
    }

    @Override
    public synchronized Mono<Proposal> proposal(String participantId) {
        Proposal proposal = proposals.get(participantId);
        return proposal == null ? FakeProblems.refuse(404, "Nothing was proposed") : Mono.just(proposal);
    }

    @Override
    public Mono<Proposal> accept(String participantId) {
        return seatsGone
                ? FakeProblems.refuse(
                        409, "The last seat in ‘Behaviour systems’ has gone meanwhile. Plan the pathway again.")
                : to(participantId, Standing.ACCEPTED);
    }

    @Override
    public Mono<Proposal> decline(String participantId) {
        return to(participantId, Standing.DECLINED);
    }

    @Override
    public synchronized Mono<Page<Proposal>> waiting(@Nullable String cursor) {
        return Mono.just(Page.whole(accepted()));
    }

    @Override
    public synchronized Mono<Integer> waitingCount() {
        return Mono.just(accepted().size());
    }

    private List<Proposal> accepted() {
        return proposals.values().stream()
                .filter(proposal -> proposal.standing() == Standing.ACCEPTED)
                .toList();
    }

    @Override
    public Mono<Proposal> give(String participantId) {
        return seatsGone && participantId.startsWith("lena")
                ? FakeProblems.refuse(409, "A session of this pathway is full. Ask the person to plan again.")
                : to(participantId, Standing.ENROLLED);
    }

    @Override
    public Mono<Proposal> refuse(String participantId) {
        return to(participantId, Standing.REFUSED);
    }

    private synchronized Mono<Proposal> to(String participantId, Standing standing) {
        if (!proposals.containsKey(participantId)) return FakeProblems.refuse(404, "Nothing was proposed");
        propose(participantId, standing);
        return proposal(participantId);
    }
}
