package org.communitysafety.target.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.communitysafety.vocabulary.Category;

/** The categories of incidents. */
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
public class CategoryResource {

    /** @param policeUk true for a category of data.police.uk */
    public record CategoryView(String category, String title, boolean victimBased, boolean policeUk) {}

    @GET
    public ListView<CategoryView> all() {
        return ListView.whole(Arrays.stream(Category.values())
                .map(category -> new CategoryView(
                        category.slug(),
                        category.title(),
                        category.isVictimBased(),
                        Category.ofPoliceUk().contains(category)))
                .toList());
    }
}
