package org.waymark.backend.organisation.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.organisation.EligibilityLists;
import org.waymark.backend.organisation.EligibilityVersion;
import org.waymark.backend.platform.Today;
import org.waymark.contract.Page;
import org.waymark.contract.funding.FundingList;
import org.waymark.contract.funding.FundingListApi;
import reactor.core.publisher.Mono;

@RestController
class FundingListController implements FundingListApi {

    private final EligibilityLists lists;
    private final Today today;

    FundingListController(EligibilityLists lists, Today today) {
        this.lists = lists;
        this.today = today;
    }

    @Override
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Mono<Page<FundingList>> lists() {
        return lists.all().map(all -> {
            var inForce = EligibilityLists.inForce(all, today.date());
            return Page.whole(all.stream()
                    .map(version -> view(version, inForce.contains(version)))
                    .toList());
        });
    }

    private static FundingList view(EligibilityVersion version, boolean inForce) {
        return new FundingList(
                version.list().words(),
                version.validFrom(),
                version.count(),
                version.importedAt(),
                version.importedBy(),
                inForce);
    }
}
