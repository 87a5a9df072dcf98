package org.waymark.backend.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.waymark.contract.Phase;

/** Names that are put together by chance. Places have none that a map of England would show. */
final class FictionalNames {

    private static final List<String> FIRST = words("""
            Abigail Adam Aisha Alan Alice Amina Andrew Anita Arjun Beth Bilal Carys Catherine Chidi Claire Colin Dafydd
            Deborah Dev Diane Edward Eilidh Emeka Emma Fatima Fiona Gareth Gemma Graham Hannah Harpreet Helen Hugh Ibrahim
            Ingrid Isla Jack Jasmine Joanne John Karen Kavita Keith Lena Liam Lucy Malik Maria Mark Megan Mohammed Naomi
            Neil Nia Olivia Omar Patrick Paula Rachel Rajan Rebecca Robert Rukhsana Samir Sarah Sean Shanice Simon Sunita
            Susan Tariq Thomas Valerie Victoria Wei William Yasmin Zainab Zoe""");

    private static final List<String> LAST = words("""
            Abara Ahmed Allen Anand Atkins Bailey Banerjee Barnes Begum Bennett Bhatt Blake Brannigan Brooks Campbell Carver
            Chapman Chaudhury Clarke Coleman Cooper Cox Das Davenport Dixon Donnelly Edwards Ellis Eze Farrant Fielding
            Fletcher Ghosh Gibbs Goddard Green Gupta Hall Hargreave Harris Hassan Hewitt Hughes Hussain Iqbal Jackson James
            Jarvis Jones Kapoor Kaur Kelly Khan King Lambert Langley Lewis Lim Mahmood Marlow Mensah Miller Mistry Morgan
            Moss Murphy Nash Nowak Obi Okoro Oliver Parekh Parsons Patel Perry Pritchard Quinn Rahman Reed Rees Roberts
            Rowe Sandhu Sharma Shaw Silva Stone Sutton Tate Taylor Thorne Turner Uddin Vaughan Wade Walsh Ward Webb Yates""");

    private static final List<String> BEGINNINGS = words("""
            Quill Bracken Tarn Lark Thistle Ember Wren Sorrel Tansy Fallow Heron Juniper Marl Osier Pell Russet Sallow Teasel
            Umber Vetch Yarrow Drift Copper Lantern Saffron Cinder Hollin Merrow Skell Dapple Plover Madder Gorse Finch
            Otter Barrow""");

    private static final List<String> ENDINGS = words("""
            wick mere combe stead bourne worth holt dene fold garth hythe brook ridge vale thorpe sedge low march""");

    private static final List<String> SIDES = List.of("", "North ", "South ", "Upper ", "Old ");

    private static final List<String> OF_TRUSTS =
            List.of("Learning Trust", "Schools Trust", "Education Partnership", "Academies Trust");

    private static final List<String> PRIMARY_JOBS = List.of(
            "Headteacher",
            "Deputy headteacher",
            "Assistant headteacher",
            "SENCO",
            "Phase leader",
            "Early years lead",
            "Reading lead",
            "Mathematics lead",
            "Class teacher and curriculum lead");

    private static final List<String> SECONDARY_JOBS = List.of(
            "Principal",
            "Vice principal",
            "Assistant principal",
            "SENCO",
            "Head of year",
            "Head of English",
            "Head of mathematics",
            "Head of science",
            "Lead practitioner");

    private static final List<String> SPECIAL_JOBS = List.of(
            "Headteacher",
            "Deputy headteacher",
            "Assistant headteacher",
            "Communication lead",
            "Reintegration lead",
            "Family support lead",
            "Class teacher and curriculum lead");

    private final Random random;
    private final List<String> places = new ArrayList<>();

    FictionalNames(Random random) {
        this.random = random;
        for (String beginning : BEGINNINGS) {
            for (String ending : ENDINGS) places.add(beginning + ending);
        }
        Collections.shuffle(places, random);
    }

    String person() {
        return any(FIRST) + " " + any(LAST);
    }

    /** A name that no other number has. */
    String school(int number) {
        return SIDES.get(number / places.size() % SIDES.size()) + places.get(number % places.size());
    }

    String trust() {
        return any(places) + " " + any(OF_TRUSTS);
    }

    String job(Phase phase) {
        return any(
                switch (phase) {
                    case PRIMARY -> PRIMARY_JOBS;
                    case SECONDARY -> SECONDARY_JOBS;
                    case AP_SEND -> SPECIAL_JOBS;
                });
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
