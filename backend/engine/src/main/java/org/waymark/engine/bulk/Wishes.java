package org.waymark.engine.bulk;

/**
 * Who could attend each session.
 *
 * @param people by lot; twice if two of their needs could be met there
 */
record Wishes(int[][] people) {
    static Wishes of(Market market) {
        var count = new int[market.seats().length];
        for (var seeker : market.seekers()) {
            for (var row : seeker.session()) {
                for (int session : row) {
                    count[session]++;
                }
            }
        }
        var people = new int[count.length][];
        for (int session = 0; session < count.length; session++) {
            people[session] = new int[count[session]];
            count[session] = 0;
        }
        for (int person = 0; person < market.people(); person++) {
            for (var row : market.seekers().get(person).session()) {
                for (int session : row) {
                    people[session][count[session]++] = person;
                }
            }
        }
        return new Wishes(people);
    }
}
