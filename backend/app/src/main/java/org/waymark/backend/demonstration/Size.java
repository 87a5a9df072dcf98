package org.waymark.backend.demonstration;

/** How much of the demonstration there is. All begin with the same forty people, whom the guides are about. */
enum Size {
    SMALL(6, 40),
    /** One large trust. */
    TRUST(30, 600),
    /** Some sixty trusts, schools of none, and two providers. */
    REGION(1_500, 10_000);

    private final int schools;
    private final int people;

    Size(int schools, int people) {
        this.schools = schools;
        this.people = people;
    }

    int schools() {
        return schools;
    }

    int people() {
        return people;
    }
}
