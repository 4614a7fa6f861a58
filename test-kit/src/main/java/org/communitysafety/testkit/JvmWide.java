package org.communitysafety.testkit;

import java.util.concurrent.atomic.AtomicReference;

/**
 * One value for the whole JVM, whatever class loader asks: it lives in the copy of this class that the system class
 * loader has. (System properties will not do: Narayana fails on one that is no text.)
 */
public final class JvmWide {
    /** For the copies of this class; use {@link #reference()}. */
    public static final AtomicReference<Object> VALUE = new AtomicReference<>();

    private JvmWide() {}

    /** Also the lock under which to set it. */
    @SuppressWarnings("unchecked")
    static AtomicReference<Object> reference() {
        try {
            Class<?> shared = ClassLoader.getSystemClassLoader().loadClass(JvmWide.class.getName());
            return (AtomicReference<Object>) shared.getField("VALUE").get(null);
        } catch (ReflectiveOperationException e) {
            return VALUE;
        }
    }
}
