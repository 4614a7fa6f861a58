package org.communitysafety.e2e.faults;

/** A new version of one service is rolled out: nobody may notice. */
final class RollingRestart implements Fault {
    private final TwoOfEach platform;
    private final String service;
    private Onlookers onlookers;

    RollingRestart(TwoOfEach platform, String service) {
        this.platform = platform;
        this.service = service;
    }

    @Override
    public String name() {
        return nameOf(service);
    }

    static String nameOf(String service) {
        return "rolling restart of " + service + ", two instances";
    }

    @Override
    public boolean isPlanned() {
        return true;
    }

    @Override
    public void inject() throws Exception {
        onlookers = new Onlookers(platform);
        platform.roll(service);
    }

    @Override
    public String complaint() {
        try (Onlookers leaving = onlookers) {
            boolean moved = !service.equals("gateway") || leaving.haveAllComeBack();
            return moved ? leaving.complaint() : "a dashboard kept its stream although both instances ended";
        }
    }
}
