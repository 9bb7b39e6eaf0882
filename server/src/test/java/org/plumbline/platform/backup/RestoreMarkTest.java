package org.plumbline.platform.backup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreFailure;

class RestoreMarkTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderInWhichSomebodyKeepsSomethingElseIsNotEmpty() throws IOException {
        Files.writeString(folder.resolve("diary.txt"), "mine");

        assertThatThrownBy(() -> mark().requireEmptyFolder())
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void whatLookingIntoAFolderLeavesThereIsNothing() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.createFile(folder.resolve("lock"));

        assertThatCode(() -> mark().requireEmptyFolder()).doesNotThrowAnyException();
    }

    @Test
    void theBeginningOfARestoreIsTakenAway() throws IOException {
        mark().set(Path.of("x.backup"));
        Files.createFile(folder.resolve("erased.log"));
        Files.createDirectories(folder.resolve("postgres/base"));

        assertThatCode(() -> mark().requireEmptyFolder()).doesNotThrowAnyException();
    }

    private RestoreMark mark() {
        return new RestoreMark(new DataFolder(folder));
    }
}
