package org.waymark.backend.platform.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Days are stored as {@code 2026-11-21}: as instants they would shift when a server's time zone does. */
@Configuration(proxyBeanMethods = false)
class DateConversions {

    @Bean
    MongoCustomConversions conversions() {
        return new MongoCustomConversions(List.of(new WriteDay(), new ReadDay()));
    }

    @WritingConverter
    private static final class WriteDay implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String day) {
            return LocalDate.parse(day);
        }
    }
}
