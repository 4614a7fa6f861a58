package org.communitysafety.reporting.domain.delivery;

/** One receiver; webhooks and e-mail recipients have identifiers of their own each. */
public record ReceiverKey(Channel channel, String id) {
    @Override
    public String toString() {
        return channel + "/" + id;
    }
}
