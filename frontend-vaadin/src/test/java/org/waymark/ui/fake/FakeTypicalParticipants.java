package org.waymark.ui.fake;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.delivery.TypicalParticipant;
import org.waymark.contract.delivery.TypicalParticipantApi;
import org.waymark.contract.delivery.TypicalParticipants;
import reactor.core.publisher.Mono;

/** One from the start, in memory. */
public class FakeTypicalParticipants implements TypicalParticipantApi {

    public static final String VERSION = "typical-participants";

    private final FakeWorld world;
    private TypicalParticipants now = new TypicalParticipants(List.of(new TypicalParticipant(
            "Deputy on two sites", Phase.PRIMARY, SchoolKind.MAINSTREAM, 240, 90, 35, true, true)));

    FakeTypicalParticipants(FakeWorld world) {
        this.world = world;
    }

    @Override
    public synchronized Mono<ResponseEntity<TypicalParticipants>> typicalParticipants() {
        return Mono.just(ResponseEntity.ok().eTag(world.etag(VERSION)).body(now));
    }

    @Override
    public synchronized Mono<ResponseEntity<TypicalParticipants>> change(String ifMatch, TypicalParticipants wanted) {
        if (!ifMatch.equals(world.etag(VERSION))) return FakeProblems.refuse(412, "stale");
        now = wanted;
        world.touch(VERSION);
        return typicalParticipants();
    }
}
