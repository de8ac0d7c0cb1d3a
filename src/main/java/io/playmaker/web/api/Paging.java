package io.playmaker.web.api;

import io.playmaker.shared.AccountId;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Missing;

/** Numbers in a query, kept within reason. */
final class Paging {

    private static final int LARGEST_PAGE = 500;

    private Paging() {}

    static int page(int page) {
        if (page < 0 || page > 1_000_000) throw new Invalid("page", "Pages are counted from 0.");
        return page;
    }

    static int size(int size) {
        if (size < 1 || size > LARGEST_PAGE)
            throw new Invalid("size", "A page holds 1 to " + LARGEST_PAGE + " rows, not " + size + ".");
        return size;
    }

    static AccountId account(long id) {
        if (id <= 0) throw Missing.of("account", id);
        return new AccountId(id);
    }
}
