package org.waymark.backend.demonstration;

import java.util.List;

/** The people of the demonstration. Any likeness to real people is chance. */
final class FictionalPeople {

    private static final List<FictionalPerson> ALL = List.of(
            new FictionalPerson("amara-osei", "Amara Osei", "Deputy headteacher", FictionalSchools.HAZEL_LANE, "NPQSL", 180, 1, null),
            new FictionalPerson("tom-whitfield", "Tom Whitfield", "Assistant principal", FictionalSchools.TALLOW_BRIDGE, "NPQSL", 240, 1, null),
            new FictionalPerson("priya-nair", "Priya Nair", "Deputy headteacher", FictionalSchools.QUARRY_HILL, "NPQSL", 180, 1, null),
            new FictionalPerson("joel-mbeki", "Joel Mbeki", "Lead teacher", FictionalSchools.LANTERN_CENTRE, "NPQLT", 120, 0.5, null),
            new FictionalPerson("sian-pugh", "Sian Pugh", "Head of school", FictionalSchools.MARSH_END, "NPQH", 150, 0, "NPQSL"),
            new FictionalPerson("grace-adeyemi", "Grace Adeyemi", "Year 4 teacher and curriculum lead", FictionalSchools.HAZEL_LANE, "NPQLT", 120, 1, null),
            new FictionalPerson("daniel-kowalczyk", "Daniel Kowalczyk", "Headteacher", FictionalSchools.HAZEL_LANE, "NPQH", 180, 1, "NPQSL"),
            new FictionalPerson("ruth-pemberley", "Ruth Pemberley", "Reading lead", FictionalSchools.HAZEL_LANE, "NPQLT", 90, 0.6, null),
            new FictionalPerson("yusuf-rahmani", "Yusuf Rahmani", "Phase leader", FictionalSchools.HAZEL_LANE, null, 0, 0, null),
            new FictionalPerson("ellen-marsh", "Ellen Marsh", "SENCO", FictionalSchools.HAZEL_LANE, "NPQSL", 150, 0.9, null),
            new FictionalPerson("bea-thornquist", "Bea Thornquist", "Early years lead", FictionalSchools.HAZEL_LANE, null, 0, 0, "NPQLT"),
            new FictionalPerson("kofi-boateng", "Kofi Boateng", "Head of mathematics", FictionalSchools.TALLOW_BRIDGE, "NPQLT", 150, 1, null),
            new FictionalPerson("laura-fennimore", "Laura Fennimore", "Vice principal", FictionalSchools.TALLOW_BRIDGE, "NPQH", 240, 0.8, "NPQSL"),
            new FictionalPerson("ahmed-siddiqui", "Ahmed Siddiqui", "Head of year 9", FictionalSchools.TALLOW_BRIDGE, "NPQSL", 180, 0.7, null),
            new FictionalPerson("charlotte-vane", "Charlotte Vane", "Head of English", FictionalSchools.TALLOW_BRIDGE, "NPQLT", 120, 1, null),
            new FictionalPerson("ben-okafor", "Ben Okafor", "Assistant principal, behaviour", FictionalSchools.TALLOW_BRIDGE, "NPQSL", 210, 1, "NPQLT"),
            new FictionalPerson("irena-novakova", "Irena Novakova", "Head of science", FictionalSchools.TALLOW_BRIDGE, null, 0, 0, null),
            new FictionalPerson("miles-tranter", "Miles Tranter", "Director of sixth form", FictionalSchools.TALLOW_BRIDGE, "NPQSL", 150, 0, null),
            new FictionalPerson("sophie-ledwell", "Sophie Ledwell", "Lead practitioner", FictionalSchools.TALLOW_BRIDGE, "NPQLT", 120, 0.4, null),
            new FictionalPerson("rhys-bevan", "Rhys Bevan", "Principal", FictionalSchools.TALLOW_BRIDGE, null, 0, 0, "NPQH"),
            new FictionalPerson("hana-suzuki", "Hana Suzuki", "Assistant headteacher", FictionalSchools.QUARRY_HILL, "NPQSL", 150, 1, null),
            new FictionalPerson("peter-ashdown", "Peter Ashdown", "Headteacher", FictionalSchools.QUARRY_HILL, "NPQH", 180, 1, null),
            new FictionalPerson("mary-kate-doyle", "Mary-Kate Doyle", "Class teacher and communication lead", FictionalSchools.QUARRY_HILL, "NPQLT", 120, 1, null),
            new FictionalPerson("olu-adebayo", "Olu Adebayo", "Sensory curriculum lead", FictionalSchools.QUARRY_HILL, "NPQLT", 90, 0, null),
            new FictionalPerson("wendy-croft", "Wendy Croft", "Family support lead", FictionalSchools.QUARRY_HILL, null, 0, 0, null),
            new FictionalPerson("farah-jamil", "Farah Jamil", "Assistant head, primary phase", FictionalSchools.WENDLEBROOK, "NPQSL", 180, 1, null),
            new FictionalPerson("george-tillotson", "George Tillotson", "Assistant head, secondary phase", FictionalSchools.WENDLEBROOK, "NPQSL", 180, 0.8, null),
            new FictionalPerson("nadia-petrov", "Nadia Petrov", "Head of humanities", FictionalSchools.WENDLEBROOK, "NPQLT", 120, 1, null),
            new FictionalPerson("callum-reid", "Callum Reid", "Deputy headteacher", FictionalSchools.WENDLEBROOK, "NPQH", 210, 1, "NPQSL"),
            new FictionalPerson("jess-hathersage", "Jess Hathersage", "Year 6 lead", FictionalSchools.WENDLEBROOK, "NPQLT", 120, 0.7, null),
            new FictionalPerson("stephen-oduya", "Stephen Oduya", "Pastoral lead", FictionalSchools.WENDLEBROOK, null, 0, 0, null),
            new FictionalPerson("mei-tan", "Mei Tan", "Head of languages", FictionalSchools.WENDLEBROOK, null, 0, 0, "NPQLT"),
            new FictionalPerson("dominic-farrow", "Dominic Farrow", "Headteacher", FictionalSchools.LANTERN_CENTRE, "NPQH", 180, 0.6, null),
            new FictionalPerson("leila-haddad", "Leila Haddad", "Reintegration lead", FictionalSchools.LANTERN_CENTRE, "NPQSL", 150, 1, null),
            new FictionalPerson("chris-underhay", "Chris Underhay", "Tutor", FictionalSchools.LANTERN_CENTRE, null, 0, 0, null),
            new FictionalPerson("anneka-strand", "Anneka Strand", "Attendance lead", FictionalSchools.LANTERN_CENTRE, "NPQLT", 90, 0, null),
            new FictionalPerson("gwen-trelease", "Gwen Trelease", "Teacher and subject lead", FictionalSchools.MARSH_END, "NPQLT", 90, 1, null),
            new FictionalPerson("jonah-pike", "Jonah Pike", "Teacher", FictionalSchools.MARSH_END, null, 0, 0, null),
            new FictionalPerson("rosa-delgado", "Rosa Delgado", "Executive headteacher", FictionalSchools.MARSH_END, null, 0, 0, "NPQH"),
            new FictionalPerson("imran-chaudhry", "Imran Chaudhry", "Trust improvement lead", FictionalSchools.TALLOW_BRIDGE, "NPQSL", 240, 1, "NPQLT")
);

    private FictionalPeople() {}

    static List<FictionalPerson> all() {
        return ALL;
    }
}
