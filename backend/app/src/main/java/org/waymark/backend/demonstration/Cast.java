package org.waymark.backend.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.Trust;

/** Everybody and everything that a demonstration invents, before anything is planned. */
record Cast(List<Area> areas, List<Trust> trusts, List<School> schools, List<FictionalPerson> people) {

    /** The same size is the same cast, on every machine and at every start. */
    static Cast of(Size size) {
        Cast small = new Cast(
                List.of(Area.LARKFIELD),
                List.of(FictionalSchools.LARKFIELD),
                FictionalSchools.all(),
                FictionalPeople.all());
        return size == Size.SMALL ? small : small.with(new Crowd(size).cast());
    }

    private Cast with(Cast more) {
        return new Cast(
                Stream.concat(areas.stream(), more.areas.stream()).distinct().toList(),
                joined(trusts, more.trusts),
                joined(schools, more.schools),
                joined(people, more.people));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
