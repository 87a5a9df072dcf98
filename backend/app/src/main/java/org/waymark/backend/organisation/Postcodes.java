package org.waymark.backend.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where a postcode is, as far as the register of schools tells: the place of a school that has the same. */
@Service
public class Postcodes {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final int FEW = 5;
    private static final Scope.System WAYMARK = new Scope.System();

    private final SchoolRegister register;
    private final SchoolRepository schools;

    Postcodes(SchoolRegister register, SchoolRepository schools) {
        this.register = register;
        this.schools = schools;
    }

    /** Metres on the national grid. */
    public record Place(int easting, int northing) {}

    /** In capitals, with its space; anything else as it is. */
    public static String written(String postcode) {
        String bare = bare(postcode);
        return isOne(postcode)
                ? bare.substring(0, bare.length() - 3) + " " + bare.substring(bare.length() - 3)
                : postcode.strip();
    }

    public static boolean isOne(String postcode) {
        return POSTCODE.matcher(bare(postcode)).matches();
    }

    private static String bare(String postcode) {
        return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Empty where no school has it. */
    public Mono<Place> find(String postcode) {
        String bare = bare(postcode);
        return register.current()
                .flatMapMany(all ->
                        Flux.fromIterable(all.search(WAYMARK, new RegisterSnapshot.Question(bare, true, null, FEW))
                                .items()))
                .filter(school ->
                        school.postcode() != null && bare(school.postcode()).equals(bare))
                .concatMap(school -> schools.find(WAYMARK, school.id()))
                .mapNotNull(Postcodes::place)
                .next();
    }

    private static @Nullable Place place(School school) {
        Integer easting = school.easting();
        Integer northing = school.northing();
        return easting == null || northing == null ? null : new Place(easting, northing);
    }
}
