#include "base/buffer.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/number.h"
#include "base/utf8.h"
#include "base/vector.h"

void buffer_grow(struct buffer *buffer, size_t more)
{
	buffer->bytes = vector_grow(buffer->arena, buffer->bytes, 1, buffer->length + more, &buffer->room);
}

void buffer_add(struct buffer *buffer, struct text text)
{
	if (text.length)
		memcpy(buffer_reserve(buffer, text.length), text.bytes, text.length);
	buffer->length += text.length;
}

void buffer_repeat(struct buffer *buffer, char byte, size_t times)
{
	memset(buffer_reserve(buffer, times + 1), byte, times);
	buffer->length += times;
}

void buffer_rune(struct buffer *buffer, uint32_t rune)
{
	buffer->length += utf8_encode(rune, buffer_reserve(buffer, UTF8_MAX));
}

void buffer_integer(struct buffer *buffer, int64_t value)
{
	char digits[24];
	size_t at = sizeof digits;
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

	do
		digits[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (value < 0)
		digits[--at] = '-';
	buffer_add(buffer, (struct text){digits + at, sizeof digits - at});
}

void buffer_number(struct buffer *buffer, double value)
{
	char digits[NUMBER_MAX];

	if (fabs(value) < 1e15 && value == trunc(value)) {
		buffer_integer(buffer, (int64_t)value);
		return;
	}
	buffer_add(buffer, (struct text){digits, number_write(value, digits)});
}

void buffer_rounded(struct buffer *buffer, double value, int places)
{
	double scale = pow(10, places);
	double rounded = round(value * scale) / scale;

	buffer_number(buffer, rounded == 0 ? 0 : rounded);
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list arguments, again;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length > 0)
		vsnprintf(buffer_reserve(buffer, (size_t)length + 1), (size_t)length + 1, format, again), buffer->length += (size_t)length;
	va_end(again);
}
