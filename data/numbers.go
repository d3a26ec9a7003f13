package data

// Numbers of the kinds, on disk for ever, in the order the team thinks of
// them. Those without a file of their own come with later versions; a ref to
// one of them keeps its field number and waits.
const (
	NumPartnership  uint16 = 1
	NumSetting      uint16 = 2
	NumOrganisation uint16 = 3
	NumPerson       uint16 = 4
	NumRole         uint16 = 5
	NumGroup        uint16 = 6
	NumAgreement    uint16 = 7
	NumSignature    uint16 = 8
	NumCommitment   uint16 = 9
	NumInterest     uint16 = 10
	NumContactNote  uint16 = 11
	NumStrategy     uint16 = 12
	NumAim          uint16 = 13
	NumPlan         uint16 = 14
	NumWorkstream   uint16 = 15
	NumPriority     uint16 = 16
	NumOutcome      uint16 = 17
	NumMeasure      uint16 = 18
	NumFigure       uint16 = 19
	NumAction       uint16 = 20
	NumMilestone    uint16 = 21
	NumRisk         uint16 = 22
	NumHighlight    uint16 = 23
	NumNeighbour    uint16 = 24
	NumInsight      uint16 = 25
	NumProgramme    uint16 = 26
	NumEvent        uint16 = 27
	NumAttendance   uint16 = 28
	NumEnrolment    uint16 = 29
	NumEvaluation   uint16 = 30
	NumAgendaItem   uint16 = 31
	NumDecision     uint16 = 32
	NumLogEntry     uint16 = 33
	NumPack         uint16 = 34
	NumReflection   uint16 = 35
)
