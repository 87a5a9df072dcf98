package org.waymark.ui.whole;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file of sixty invented people, five rows of which are wrong, each in its own way. */
final class SixtyPeople {

    private static final int PEOPLE = 60;

    private static final List<String> FIRST =
            List.of("Ada", "Benedict", "Chiara", "Daniyal", "Efua", "Frances", "Gwenllian", "Hamza", "Imogen", "Jakub");
    private static final List<String> LAST = List.of("Ashdown", "Bello", "Côté", "Dempsey", "Eze", "Farrow");
    private static final List<String> JOBS =
            List.of("Assistant head", "Year leader", "Deputy head", "Head of department");
    private static final List<String> SCHOOLS = List.of(
            "Hazel Lane Primary School",
            "Tallow Bridge Academy",
            "Quarry Hill School",
            "Wendlebrook All-through School",
            "The Lantern Centre",
            "Saltmarsh Primary School");

    private SixtyPeople() {}

    static byte[] file() {
        List<String> rows = new ArrayList<>(List.of("Name,Job title,School,Qualification,Email"));
        for (int i = 0; i < PEOPLE; i++) rows.add(row(i));
        return (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static Stream<String> names() {
        return IntStream.range(0, PEOPLE).mapToObj(SixtyPeople::name);
    }

    private static String name(int i) {
        return FIRST.get(i % FIRST.size()) + " " + LAST.get(i / FIRST.size());
    }

    private static String row(int i) {
        String name = name(i);
        String school = SCHOOLS.get(i % SCHOOLS.size());
        String job = JOBS.get(i % JOBS.size());
        return switch (i) {
            case 7 -> ",%s,%s,,".formatted(job, school);
            case 18 -> "%s,%s,Tallowbridge Acadmy,,".formatted(name, job);
            case 29 -> "%s,%s,Marsh End Primary School,,".formatted(name, job);
            case 40 -> "%s,%s,%s,NPQXX,".formatted(name, job, school);
            case 51 -> "%s,%s,%s,,benedict at school".formatted(name, job, school);
            default -> "%s,%s,%s,,".formatted(name, job, school);
        };
    }

    /** As somebody would mend it who reads what to do about each row. */
    static byte[] corrected(byte[] rows) {
        String mended = new String(rows, StandardCharsets.UTF_8)
                .replace("\n,", "\nHamza Ashdown,")
                .replace("Tallowbridge Acadmy", "Tallow Bridge Academy")
                .replace("Marsh End Primary School,", "Saltmarsh Primary School,")
                .replace("NPQXX,", "NPQSL,")
                .replace("benedict at school", "benedict@school.example");
        return mended.getBytes(StandardCharsets.UTF_8);
    }
}
