package org.waymark.backend.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.Trust;

/**
 * Trusts, schools and leaders beyond the forty, made up by chance from a fixed seed. What is drawn is about as it is in
 * England: three schools in four are primaries, most of them small; a bit more than half belong to a trust, many trusts
 * have a handful of schools and a few have dozens; a fifth of the leaders are on a qualification.
 */
final class Crowd {

    private static final long SEED = 20_261_101;
    private static final int SCHOOLS_OF_LARKFIELD = 24;
    private static final double SHARE_IN_TRUSTS = 0.55;
    private static final int LARGEST_TRUST = 40;
    private static final double MANY_SMALL = 1.1;

    private final Random random = new Random(SEED);
    private final FictionalNames names = new FictionalNames(random);
    private final List<Area> areas;
    private final int schoolsWanted;
    private final int peopleWanted;

    Crowd(Size size) {
        areas = size == Size.REGION ? Area.REGION : List.of(Area.LARKFIELD);
        schoolsWanted = size.schools() - FictionalSchools.all().size();
        peopleWanted = size.people() - FictionalPeople.all().size();
    }

    private record Place(School school, Area area) {}

    Cast cast() {
        List<Trust> trusts = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        addSchools(places, SCHOOLS_OF_LARKFIELD, Area.LARKFIELD, FictionalSchools.LARKFIELD);
        while (places.size() < schoolsWanted) {
            Area area = areas.get(random.nextInt(areas.size()));
            boolean inTrust = places.size() < schoolsWanted * SHARE_IN_TRUSTS;
            int schools = Math.min(inTrust ? sizeOfTrust() : 1, schoolsWanted - places.size());
            Trust trust = inTrust ? trust(trusts.size()) : null;
            if (trust != null) trusts.add(trust);
            addSchools(places, schools, area, trust);
        }
        return new Cast(areas, trusts, places.stream().map(Place::school).toList(), people(places));
    }

    private Trust trust(int number) {
        String uid = String.valueOf(90_101 + number);
        return new Trust(Trust.id(uid), uid, names.trust(), "Multi-academy trust", true, null);
    }

    private int sizeOfTrust() {
        double tail = 2 / Math.pow(1 - random.nextDouble(), 1 / MANY_SMALL);
        return (int) Math.min(LARGEST_TRUST, tail);
    }

    private void addSchools(List<Place> places, int count, Area area, @Nullable Trust trust) {
        for (int i = 0; i < count; i++) {
            places.add(new Place(new InventedSchool(random, names).school(places.size(), area, trust), area));
        }
    }

    /** Two leaders at least at each school; the rest where the pupils are. */
    private List<FictionalPerson> people(List<Place> places) {
        List<FictionalPerson> people = new ArrayList<>();
        int[] pupilsUpTo = new int[places.size()];
        int pupils = 0;
        for (int i = 0; i < places.size(); i++) {
            pupils += pupils(places.get(i));
            pupilsUpTo[i] = pupils;
        }
        for (int i = 0; i < peopleWanted; i++) {
            int at = i < 2 * places.size() ? i / 2 : whereAPupilIs(pupilsUpTo, random.nextInt(pupils));
            Place place = places.get(at);
            people.add(new InventedLeader(random, names).person(i, place.school, place.area));
        }
        return people;
    }

    private static int whereAPupilIs(int[] pupilsUpTo, int pupil) {
        int found = Arrays.binarySearch(pupilsUpTo, pupil);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int pupils(Place place) {
        Integer pupils = place.school.pupils();
        return pupils == null ? 0 : pupils;
    }
}
