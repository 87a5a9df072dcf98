package org.waymark.backend.delivery.local;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.local.LocalSession.Place;
import org.waymark.backend.organisation.Postcodes;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.LocalSessionWanted;
import reactor.core.publisher.Mono;

/** Where a local session is: at a hub of the offer, in a school of the trust, or at another place that a postcode tells. */
@Component
class Places {

    private static final String NO_PLACE =
            "Say where it is: choose a hub or one of your schools, or give the name and the postcode of another place.";

    private final SchoolRepository schools;
    private final Postcodes postcodes;

    Places(SchoolRepository schools, Postcodes postcodes) {
        this.schools = schools;
        this.postcodes = postcodes;
    }

    /**
     * Fails as invalid where there is no such place, or nobody can tell where it is.
     *
     * @param scope of a trust or a partner
     * @param offer without what trusts and partners run in it
     */
    Mono<Place> find(Scope scope, Offer offer, LocalSessionWanted wanted) {
        String hubId = given(wanted.hubId());
        String schoolId = given(wanted.schoolId());
        if (hubId != null) {
            return Mono.fromSupplier(() -> hub(offer, hubId, given(wanted.room())));
        }
        return schoolId == null ? elsewhere(wanted) : school(scope, schoolId, given(wanted.room()));
    }

    private static Place hub(Offer offer, String hubId, @Nullable String room) {
        Offer.Hub hub = offer.hubs().stream()
                .filter(known -> known.id().equals(hubId))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("There is no such hub. Choose another."));
        if (room != null && hub.room(room).isEmpty()) {
            throw ProblemException.invalid(hub.name() + " has no room ‘" + room + "’. Choose another, or none.");
        }
        return new Place(hub.id(), null, hub.name(), hub.postcode(), hub.easting(), hub.northing(), room);
    }

    private Mono<Place> school(Scope scope, String schoolId, @Nullable String room) {
        return scope instanceof Scope.Trust
                ? schools.find(scope, schoolId)
                        .switchIfEmpty(Mono.error(() ->
                                ProblemException.invalid("This is no school of yours. Choose one of your schools.")))
                        .map(school -> place(school, room))
                : Mono.error(() -> ProblemException.invalid(NO_PLACE));
    }

    private static Place place(School school, @Nullable String room) {
        Integer easting = school.easting();
        Integer northing = school.northing();
        if (easting == null || northing == null) {
            throw ProblemException.invalid("The register does not say where " + school.name()
                    + " is. Give it as another place, with its postcode.");
        }
        var register = school.register();
        String postcode =
                register == null || register.postcode() == null ? null : Postcodes.written(register.postcode());
        return new Place(id("school", school.id()), school.id(), school.name(), postcode, easting, northing, room);
    }

    private Mono<Place> elsewhere(LocalSessionWanted wanted) {
        String name = given(wanted.place());
        String postcode = given(wanted.postcode());
        if (name == null || postcode == null || !Postcodes.isOne(postcode)) {
            return Mono.error(() -> ProblemException.invalid(NO_PLACE));
        }
        String written = Postcodes.written(postcode);
        return postcodes
                .find(postcode)
                .switchIfEmpty(
                        Mono.error(
                                () -> ProblemException.invalid(
                                        "No school in the register has the postcode " + written
                                                + ", so nobody can tell how far it is. Choose a school or a hub near by, and name the place as its room.")))
                .map(at -> new Place(
                        id(written, name.toLowerCase(Locale.ROOT)),
                        null,
                        name,
                        written,
                        at.easting(),
                        at.northing(),
                        given(wanted.room())));
    }

    /** The same place has the same id in every proposal, so that two sessions in one room clash. */
    private static String id(String kind, String name) {
        return "local-" + UUID.nameUUIDFromBytes((kind + '\n' + name).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
