package org.waymark.backend.organisation.gias;

import java.util.List;
import org.waymark.contract.organisation.ImportReport.Kind;

/** The files that can be imported, told apart by their headings. */
enum RegisterFile {
    SCHOOLS(Kind.SCHOOLS, "the register’s file of all establishments (edubasealldata)", SchoolRows.COLUMNS),
    LINKS(Kind.LINKS, "the register’s file of links between establishments (links_edubasealldata)", LinkImport.COLUMNS),
    GROUPS(Kind.GROUPS, "the register’s file of all groups (allgroupsdata)", GroupImport.COLUMNS),
    MEMBERS(Kind.MEMBERS, "the register’s file of the groups’ establishments (alllinksdata)", MemberImport.COLUMNS),
    LISTS(Kind.LISTS, "a file of lists of eligibility for funding", EligibilityImport.COLUMNS);

    private final Kind kind;
    private final String title;
    private final List<String> columns;

    RegisterFile(Kind kind, String title, List<String> columns) {
        this.kind = kind;
        this.title = title;
        this.columns = columns;
    }

    Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }

    /** What is none of the others is taken for schools, and refused as such where it is not. */
    static RegisterFile of(List<String> heading) {
        List<String> columns = heading.stream().map(String::strip).toList();
        if (columns.contains("LinkURN")) {
            return LINKS;
        }
        if (columns.contains("Group UID")) {
            return columns.contains("URN") ? MEMBERS : GROUPS;
        }
        return columns.contains("identifier_type") ? LISTS : SCHOOLS;
    }
}
