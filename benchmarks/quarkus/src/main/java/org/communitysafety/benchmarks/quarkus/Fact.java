package org.communitysafety.benchmarks.quarkus;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.communitysafety.benchmarks.drain.Incident;

/** The newest version of an incident. */
@Entity
@Table(name = "fact")
public class Fact extends PanacheEntityBase {
    @Id
    public String reference;

    public String version;
    public String category;
    public String place;
    public String month;

    void take(Incident incident) {
        reference = incident.reference();
        version = incident.version();
        category = incident.category();
        place = incident.place();
        month = incident.month();
    }

    Incident incident() {
        return new Incident(reference, version, category, place, month);
    }
}
