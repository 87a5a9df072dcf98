package org.waymark.backend.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI description() {
        SecurityScheme token =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info()
                        .title("Waymark")
                        .version("1")
                        .description(
                                "Pathways through National Professional Qualifications. Errors are problem details.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes("token", token))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
