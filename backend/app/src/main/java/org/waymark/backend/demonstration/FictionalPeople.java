package org.waymark.backend.demonstration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.School;

/** The people of the demonstration. Any likeness to real people is chance. */
final class FictionalPeople {

    /** Name, job, school, qualification, minutes a week, share of what is due that is done, gained before, travel. */
    private static final String TABLE = """
            Amara Osei         | Deputy headteacher                    | hazel-lane     | NPQSL | 180 | 1   | -     | travels
            Tom Whitfield      | Assistant principal                   | tallow-bridge  | NPQSL | 240 | 1   | NPQLT | travels
            Priya Nair         | Deputy headteacher and SENCO          | quarry-hill    | NPQSL | 150 | 1   | -     | online
            Joel Mbeki         | Lead teacher                          | lantern-centre | NPQLT | 120 | 0.5 | -     | travels
            Sian Pugh          | Head of school                        | marsh-end      | NPQH  | 150 | 0   | NPQSL | travels
            Grace Adeyemi      | Year 4 teacher and curriculum lead    | hazel-lane     | NPQLT | 120 | 1   | -     | travels
            Daniel Kowalczyk   | Headteacher                           | hazel-lane     | NPQH  | 180 | 1   | NPQSL | travels
            Ruth Pemberley     | Reading lead                          | hazel-lane     | NPQLT | 90  | 0.6 | -     | travels
            Yusuf Rahmani      | Phase leader                          | hazel-lane     | -     | 0   | 0   | -     | travels
            Ellen Marsh        | SENCO                                 | hazel-lane     | NPQSL | 150 | 0.9 | -     | travels
            Bea Thornquist     | Early years lead                      | hazel-lane     | -     | 0   | 0   | NPQLT | travels
            Kofi Boateng       | Head of mathematics                   | tallow-bridge  | NPQLT | 150 | 1   | -     | travels
            Laura Fennimore    | Vice principal                        | tallow-bridge  | NPQH  | 240 | 0.8 | NPQSL | travels
            Ahmed Siddiqui     | Head of year 9                        | tallow-bridge  | NPQSL | 180 | 0.7 | -     | travels
            Charlotte Vane     | Head of English                       | tallow-bridge  | NPQLT | 120 | 1   | -     | travels
            Ben Okafor         | Assistant principal, behaviour        | tallow-bridge  | NPQSL | 210 | 1   | NPQLT | travels
            Irena Novakova     | Head of science                       | tallow-bridge  | -     | 0   | 0   | -     | travels
            Miles Tranter      | Director of sixth form                | tallow-bridge  | NPQSL | 150 | 0   | -     | travels
            Sophie Ledwell     | Lead practitioner                     | tallow-bridge  | NPQLT | 120 | 0.4 | -     | travels
            Rhys Bevan         | Principal                             | tallow-bridge  | -     | 0   | 0   | NPQH  | travels
            Hana Suzuki        | Assistant headteacher                 | quarry-hill    | NPQSL | 150 | 1   | -     | travels
            Peter Ashdown      | Headteacher                           | quarry-hill    | NPQH  | 180 | 1   | -     | travels
            Mary-Kate Doyle    | Class teacher and communication lead  | quarry-hill    | NPQLT | 120 | 1   | -     | travels
            Olu Adebayo        | Sensory curriculum lead               | quarry-hill    | NPQLT | 90  | 0   | -     | travels
            Wendy Croft        | Family support lead                   | quarry-hill    | -     | 0   | 0   | -     | travels
            Farah Jamil        | Assistant head, primary phase         | wendlebrook    | NPQSL | 180 | 1   | -     | travels
            George Tillotson   | Assistant head, secondary phase       | wendlebrook    | NPQSL | 180 | 0.8 | -     | travels
            Nadia Petrov       | Head of humanities                    | wendlebrook    | NPQLT | 120 | 1   | -     | travels
            Callum Reid        | Deputy headteacher                    | wendlebrook    | NPQH  | 210 | 1   | NPQSL | travels
            Jess Hathersage    | Year 6 lead                           | wendlebrook    | NPQLT | 120 | 0.7 | -     | travels
            Stephen Oduya      | Pastoral lead                         | wendlebrook    | -     | 0   | 0   | -     | travels
            Mei Tan            | Head of languages                     | wendlebrook    | -     | 0   | 0   | NPQLT | travels
            Dominic Farrow     | Headteacher                           | lantern-centre | NPQH  | 180 | 0.6 | -     | travels
            Leila Haddad       | Reintegration lead                    | lantern-centre | NPQSL | 150 | 1   | -     | travels
            Chris Underhay     | Tutor                                 | lantern-centre | -     | 0   | 0   | -     | travels
            Anneka Strand      | Attendance lead                       | lantern-centre | NPQLT | 90  | 0   | -     | travels
            Gwen Trelease      | Teacher and subject lead              | marsh-end      | NPQLT | 90  | 1   | -     | online
            Jonah Pike         | Teacher                               | marsh-end      | -     | 0   | 0   | -     | travels
            Rosa Delgado       | Executive headteacher                 | marsh-end      | -     | 0   | 0   | NPQH  | travels
            Imran Chaudhry     | Trust improvement lead                | tallow-bridge  | NPQSL | 240 | 1   | NPQLT | travels
            """;

    private FictionalPeople() {}

    static List<FictionalPerson> all() {
        return TABLE.lines().map(FictionalPeople::person).toList();
    }

    private static FictionalPerson person(String line) {
        String[] cells = line.split("\\|");
        String name = cells[0].strip();
        return new FictionalPerson(
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                name,
                cells[1].strip(),
                school(cells[2].strip()),
                Area.LARKFIELD,
                orNull(cells[3]),
                Integer.parseInt(cells[4].strip()),
                Double.parseDouble(cells[5].strip()),
                orNull(cells[6]),
                cells[7].strip().equals("travels"));
    }

    private static School school(String id) {
        return FictionalSchools.all().stream()
                .filter(school -> school.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String orNull(String cell) {
        return cell.strip().equals("-") ? null : cell.strip();
    }
}
