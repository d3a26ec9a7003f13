package store_test

import (
	"fmt"
	"reflect"
	"runtime"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/merge"
	"placebook/data/store"
)

// someRow writes at random from a few devices, as merging leaves a row.
func someRow(t *rapid.T) *merge.Row {
	row := &merge.Row{}
	for i := range rapid.IntRange(0, 12).Draw(t, "sets") {
		d := merge.Dot{Device: change.Device{byte(rapid.IntRange(0, 3).Draw(t, "device"))}, Seq: uint64(i + 1),
			Stamp: change.Stamp{Wall: rapid.Int64().Draw(t, "wall"), Tick: rapid.Uint32().Draw(t, "tick")}, Seen: change.Seen{}}
		var ops []change.Op
		for range rapid.IntRange(1, 4).Draw(t, "ops") {
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				ops = append(ops, change.Op{Field: data.FieldDeleted, Value: rapid.SampledFrom([]string{"", "1"}).Draw(t, "deleted")})
			case 1:
				ops = append(ops, change.Op{Field: data.FieldTags, Elem: rapid.SampledFrom([]string{"x", "y"}).Draw(t, "tag"), Value: rapid.SampledFrom([]string{"", "1"}).Draw(t, "in")})
			case 2:
				ops = append(ops, change.Op{Field: data.FieldOwn, Elem: "def", Value: rapid.StringN(0, 4, 10).Draw(t, "own")})
			default:
				ops = append(ops, change.Op{Field: rapid.SampledFrom([]uint16{10, 11, 25, 4000}).Draw(t, "field"), Value: rapid.SampledFrom([]string{"", "Example", "2026-03", "été"}).Draw(t, "value")})
			}
		}
		row.Apply(d, ops)
	}
	return row
}

func TestARowComesBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := someRow(t)
		b := store.EncodeRow(row)
		back, err := store.DecodeRow(b)
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(back.Cells) != fmt.Sprint(row.Cells) || string(store.EncodeRow(&back)) != string(b) {
			t.Fatalf("got  %+v\nwant %+v", back, row)
		}
		// The short way from bytes to a record gives what the long one gives.
		long := store.RecordOf(data.Organisations.Num, "o1", row)
		if short, ok := store.RecordFrom(data.Organisations.Num, "o1", string(b)); ok {
			if !reflect.DeepEqual(short, long) || len(row.Differences()) > 0 {
				t.Fatalf("short %+v\nlong  %+v", short, long)
			}
		} else if simple(row) {
			t.Fatalf("the long way is taken for %+v", row)
		}
		if len(b) > 0 {
			if _, err := store.DecodeRow(b[:len(b)-1]); err == nil {
				t.Fatal("a row that was cut is read")
			}
		}
	})
}

// simple reports whether every cell has one value that nobody contests.
func simple(r *merge.Row) bool {
	for _, c := range r.Cells {
		if len(c.Values) != 1 || c.Values[0].Contested {
			return false
		}
	}
	return true
}

func FuzzDecodeRow(f *testing.F) {
	row := &merge.Row{}
	row.Apply(merge.Dot{Device: change.Device{1}, Seq: 1, Stamp: change.Stamp{Wall: 5}}, []change.Op{{Field: 10, Value: "Example"}, {Field: 3, Elem: "x", Value: "1"}})
	f.Add(store.EncodeRow(row))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Add([]byte{0, 1, 10, 0, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, b []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got, err := store.DecodeRow(b)
		store.RecordFrom(data.Organisations.Num, "o1", string(b))
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > 1<<20+200*uint64(len(b)) {
			t.Errorf("%d bytes of input took %d of memory", len(b), used)
		}
		if err != nil {
			return
		}
		again, err := store.DecodeRow(store.EncodeRow(&got))
		if err != nil || fmt.Sprint(again.Cells) != fmt.Sprint(got.Cells) {
			t.Errorf("%v: %+v, then %+v", err, got, again)
		}
	})
}
