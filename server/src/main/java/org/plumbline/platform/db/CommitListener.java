package org.plumbline.platform.db;

import org.plumbline.platform.UserId;

/// Is told after a commit that wrote to an athlete's change log. It must return at once and may not fail the request.
public interface CommitListener {
    void committed(UserId user, boolean graph);
}
