package org.communitysafety.deployment;

/** What is rendered. */
enum Overlay {
    LOCAL("k8s/overlays/local"),
    PRODUCTION("k8s/overlays/production"),
    PRODUCTION_WITH_COMPONENTS("deployment/src/test/resources/with-components");

    private final String path;

    Overlay(String path) {
        this.path = path;
    }

    Manifests render() {
        return renderIn(WorkingCopy.WITH_IDENTITY);
    }

    Manifests renderIn(WorkingCopy copy) {
        return Kustomize.render(copy.file(path));
    }
}
