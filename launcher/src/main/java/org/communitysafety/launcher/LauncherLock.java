package org.communitysafety.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** At most one launcher works on a data directory; the system itself releases the lock of one that was killed. */
final class LauncherLock {
    private final FileLock lock;

    private LauncherLock(FileLock lock) {
        this.lock = lock;
    }

    /** @throws LaunchException when another launcher holds it, or the directory cannot be written */
    static LauncherLock take(Path data) {
        Path file = data.resolve("run").resolve("launcher.lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LaunchException("The platform is already running on " + data
                        + ". `./csp status` shows it, `./csp down` stops it.");
            }
            return new LauncherLock(lock);
        } catch (IOException e) {
            throw new LaunchException("Cannot write to the data directory " + data + ": " + e.getMessage(), e);
        }
    }

    boolean isHeld() {
        return lock.isValid();
    }
}
